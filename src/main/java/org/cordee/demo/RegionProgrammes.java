package org.cordee.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.cordee.catalogue.boundary.InitiativeCard;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.notices.boundary.Notices;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.boundary.Selections;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.boundary.TakingPart;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.person.CurrentPerson;

/**
 * What has happened in the eight programmes: who leads them, their cohorts in every state, applications in every state,
 * dates in the coming weeks. From about eight months ago until now.
 */
@ApplicationScoped
class RegionProgrammes {

    private static final String NEW_APPLICATION = "programmes.notice.new-application";

    @Inject
    private Initiatives initiatives;

    @Inject
    private Cohorts cohorts;

    @Inject
    private Sessions sessions;

    @Inject
    private Applications applications;

    @Inject
    private Selections selections;

    @Inject
    private Participants participants;

    @Inject
    private TakingPart takingPart;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private Notices notices;

    @Inject
    private ActionLinks links;

    @Inject
    private Clock clock;

    void put(Made made, Happenings happenings) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE);
        Somebody lead = made.samples().get("lead");
        Somebody coordinator = made.samples().get("coordinator");
        Map<String, InitiativeCard> programmes = new HashMap<>();
        initiatives.find(Initiatives.Filter.NONE).stream()
                .filter(InitiativeCard::programme)
                .forEach(i -> programmes.put(i.key(), i));

        happenings.on(
                now.minus(Duration.ofDays(400)),
                made.samples().get("admin"),
                () -> programmes.values().forEach(i -> {
                    roles.give(i.id(), lead.id(), Role.LEAD);
                    roles.give(i.id(), coordinator.id(), Role.COORDINATOR);
                }));
        happenings.on(now.minus(Duration.ofDays(399)), lead, () -> mute(lead, now));
        CohortTeller.Doors doors =
                new CohortTeller.Doors(cohorts, sessions, applications, selections, participants, takingPart);
        for (CohortStory story : new RegionCohorts(made).all()) {
            new CohortTeller(story, programmes.get(story.initiative()), happenings, doors, today, lead, coordinator)
                    .put();
        }
        happenings.on(now.minus(Duration.ofDays(2)), lead, () -> {
            notices.readAll();
            notices.unmute(NEW_APPLICATION);
        });
    }

    /** The lead reads the list at the desk rather than a mail for each application of the past. */
    private void mute(Somebody lead, Instant now) {
        String link = links.make(Notices.MUTE, lead.id() + ":" + NEW_APPLICATION, now.plus(Duration.ofDays(1)));
        notices.mute(link.substring(link.indexOf("?t=") + 3));
    }
}
