package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.people.boundary.People;
import org.cordee.platform.audit.Audit;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.control.ApplicationQueries;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.terms.ApplicationState;
import org.cordee.programmes.terms.ManagerSupport;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.ApplicationId;

/**
 * What can be answered from a mail without signing in: an offer, and whether a manager supports an application. The
 * link is the permission; a wrong or old one looks as if there were nothing.
 */
@ApplicationScoped
@Transactional
public class MailAnswers {

    @Inject
    private ActionLinks links;

    @Inject
    private Applications applications;

    @Inject
    private ApplicationQueries queries;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private People people;

    @Inject
    private ApplicationCards cards;

    @Inject
    private Initiatives initiatives;

    @Inject
    private ProgrammeNotifications programmeNotifications;

    @Inject
    private Audit audit;

    @Inject
    private Clock clock;

    /** The offer a link is about, whatever has become of it. @throws NotFound when the link is wrong or too old */
    public OfferPage offer(String token) {
        Application application = queries.one(subject(ProgrammeNotifications.OFFER, token));
        Cohort cohort = cohorts.one(application.cohort());
        boolean open = application.state() == ApplicationState.OFFERED
                && clock.instant().isBefore(application.offerUntil());
        return new OfferPage(
                cohort.title(),
                initiatives.byId(cohort.initiative()).name(),
                cohort.startsOn(),
                cohort.endsOn(),
                application.state(),
                application.offerUntil(),
                open,
                people.card(application.applicant()).zone(),
                cards.dates(cohort));
    }

    /** @param yes takes the place, else it goes to the next */
    public void answerOffer(String token, boolean yes) {
        ApplicationId id = subject(ProgrammeNotifications.OFFER, token);
        audit.systemActs("mail link");
        applications.answerOffer(id, yes);
    }

    /**
     * What a manager is asked; nothing of what the applicant wrote. @throws NotFound when the link is wrong or too old
     */
    public SupportPage support(String token) {
        Application application = queries.one(subject(ProgrammeNotifications.SUPPORT, token));
        Cohort cohort = cohorts.one(application.cohort());
        return new SupportPage(
                people.card(application.applicant()).name(),
                application.managerName(),
                cohort.title(),
                cohort.startsOn(),
                cohort.endsOn(),
                application.managerSupport(),
                application.managerNote(),
                application.state().undecided() || application.state() == ApplicationState.WAITLISTED);
    }

    /** Keeps what the manager says; it can be changed until the application is decided. */
    public void saySupport(String token, boolean supported, String note) {
        ApplicationId id = subject(ProgrammeNotifications.SUPPORT, token);
        Cohort cohort = cohorts.locked(queries.cohortOf(id));
        Application application = queries.fresh(id);
        application.managerSays(supported, note);
        audit.systemActs("mail link");
        audit.changed("programmes.manager-said", id, supported ? "supported" : "not supported");
        programmeNotifications.managerSaid(cohort, application);
    }

    private ApplicationId subject(String purpose, String token) {
        return links.read(purpose, token)
                .map(s -> new ApplicationId(Long.parseLong(s)))
                .orElseThrow(NotFound::new);
    }

    /**
     * @param open whether it can still be answered
     * @param zone of the person it was made to, in whose time the mail named its end
     * @param dates the sessions still to come
     */
    public record OfferPage(
            String cohortTitle,
            String programmeName,
            LocalDate startsOn,
            LocalDate endsOn,
            ApplicationState state,
            Instant until,
            boolean open,
            ZoneId zone,
            List<ApplicationPage.SessionDate> dates) {}

    /** @param open whether it can still be answered or changed */
    public record SupportPage(
            String applicantName,
            String managerName,
            String cohortTitle,
            LocalDate startsOn,
            LocalDate endsOn,
            ManagerSupport support,
            String note,
            boolean open) {}
}
