package org.cordee.scheduling.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.cordee.scheduling.entity.Appointment;
import org.cordee.shared.errors.NotFound;

/** Finds the feature that a date, or the search for one, is about. */
@ApplicationScoped
public class AppointmentOwners {

    @Inject
    @Any
    private Instance<AppointmentOwner> owners;

    AppointmentOwner of(Appointment appointment) {
        return owners.stream()
                .filter(o -> o.kind().equals(appointment.ownerKind()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no owner for " + appointment.ownerKind()));
    }

    /** @throws NotFound when no feature answers for that kind: it came from outside */
    public AppointmentOwner of(String kind) {
        return owners.stream().filter(o -> o.kind().equals(kind)).findFirst().orElseThrow(NotFound::new);
    }
}
