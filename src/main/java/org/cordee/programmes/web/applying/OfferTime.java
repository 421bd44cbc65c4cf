package org.cordee.programmes.web.applying;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.shared.person.CurrentPerson;

/**
 * Whether an offer has run out although its place is not passed on yet; the clock itself cannot be kept with a view.
 */
@ApplicationScoped
public class OfferTime {

    @Inject
    private Clock clock;

    /** True until that day begins in London. */
    boolean before(LocalDate day) {
        return LocalDate.ofInstant(clock.instant(), CurrentPerson.HOME_ZONE).isBefore(day);
    }

    /** The state as its owner is told it. */
    ApplicationState told(ApplicationState state, Instant until) {
        return state == ApplicationState.OFFERED && !clock.instant().isBefore(until) ? ApplicationState.EXPIRED : state;
    }
}
