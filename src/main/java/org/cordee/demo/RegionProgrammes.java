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
import org.cordee.operations.boundary.Installation;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.boundary.Applications;
import org.cordee.programmes.boundary.Cohorts;
import org.cordee.programmes.boundary.Participants;
import org.cordee.programmes.boundary.Participation;
import org.cordee.programmes.boundary.ProgrammeFeedback;
import org.cordee.programmes.boundary.ProgrammeRoles;
import org.cordee.programmes.boundary.Sessions;
import org.cordee.programmes.desk.boundary.Selections;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.person.CurrentPerson;

/**
 * What has happened in the eight programmes: who runs Cordee, who leads them, their cohorts in every state,
 * applications in every state, dates in the coming weeks. From about eight months ago until now.
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
    private Participation participation;

    @Inject
    private ProgrammeRoles roles;

    @Inject
    private ProgrammeFeedback feedback;

    @Inject
    private Installation installation;

    @Inject
    private Notices notices;

    @Inject
    private ActionLinks links;

    @Inject
    private Clock clock;

    void put(DemoPeople demoPeople, Timeline timeline) {
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, CurrentPerson.HOME_ZONE);
        DemoPerson lead = demoPeople.samples().get("lead");
        DemoPerson coordinator = demoPeople.samples().get("coordinator");
        Map<String, InitiativeCard> programmes = new HashMap<>();
        initiatives.find(Initiatives.Filter.NONE).stream()
                .filter(InitiativeCard::programme)
                .forEach(i -> programmes.put(i.key(), i));

        timeline.on(
                now.minus(Duration.ofDays(400)),
                demoPeople.samples().get("admin"),
                () -> installation.change(new Installation.Operator(
                        "Cordee demo region",
                        "hello@cordee.example",
                        installation.operator().version())));
        timeline.on(
                now.minus(Duration.ofDays(400)),
                demoPeople.samples().get("admin"),
                () -> programmes.values().forEach(i -> {
                    roles.give(i.id(), lead.id(), Role.LEAD);
                    roles.give(i.id(), coordinator.id(), Role.COORDINATOR);
                }));
        timeline.on(now.minus(Duration.ofDays(399)), lead, () -> mute(lead, now));
        CohortTimeline.Doors doors = new CohortTimeline.Doors(
                cohorts, sessions, applications, selections, participants, participation, feedback);
        for (CohortStory story : new RegionCohorts(demoPeople).all()) {
            new CohortTimeline(story, programmes.get(story.initiative()), timeline, doors, today, lead, coordinator)
                    .put();
        }
        timeline.on(now.minus(Duration.ofDays(2)), lead, () -> {
            notices.readAll();
            notices.unmute(NEW_APPLICATION);
        });
    }

    /** The lead reads the list at the desk rather than a mail for each application of the past. */
    private void mute(DemoPerson lead, Instant now) {
        String link = links.make(Notices.MUTE, lead.id() + ":" + NEW_APPLICATION, now.plus(Duration.ofDays(1)));
        notices.mute(link.substring(link.indexOf("?t=") + 3));
    }
}
