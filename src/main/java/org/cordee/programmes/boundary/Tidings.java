package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.cordee.notices.boundary.Notice;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.links.ActionLinks;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.ids.PersonId;

/** What people in programmes are told, and by which link they can answer without signing in. */
@ApplicationScoped
class Tidings {

    /** Purpose of the link by which an offer is answered; also the name of its page. */
    static final String OFFER = "offer";
    /** Purpose of the link by which a manager says whether they support an application; also the name of its page. */
    static final String SUPPORT = "support";
    private static final Duration SUPPORT_LINK = Duration.ofDays(60);

    @Inject
    private Notices notices;
    @Inject
    private ActionLinks links;
    @Inject
    private People people;
    @Inject
    private CohortQueries cohorts;

    void submitted(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("submitted", cohort, application)
                .line("programmes.mail.submitted.next", cohort.decisionsDue()).asEssential());
        for (ProgrammeRole role : cohorts.roles(cohort.initiative())) {
            if (role.kind() == Role.LEAD) {
                notices.tell(role.person(), Notice.of("programmes.notice.new-application")
                        .subject("programmes.mail.new-application.subject", cohort.title())
                        .line("programmes.mail.new-application.line", name(application.applicant()), cohort.title())
                        .action("programmes.mail.new-application.action", "/programmes/application-review?id=" + application.id()));
            }
        }
    }

    void waitlisted(Cohort cohort, Application application, int position) {
        notices.tell(application.applicant(), about("waitlisted", cohort, application)
                .line("programmes.mail.waitlisted.next", position, cohort.offerDays()).asEssential());
    }

    void offered(Cohort cohort, Application application) {
        notices.tell(application.applicant(), offer("offered", cohort, application));
    }

    private Notice offer(String what, Cohort cohort, Application application) {
        String link = links.make(OFFER, application.id().toString(), application.offerUntil());
        return Notice.of("programmes.notice.application")
                .subject("programmes.mail." + what + ".subject", cohort.title())
                .line("programmes.mail." + what + ".line", cohort.title())
                .line("programmes.mail.offered.until", application.offerUntil())
                .action("programmes.mail.offered.accept", link)
                .decline("programmes.mail.offered.decline", link + "&answer=decline").asEssential();
    }

    void offerExpired(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("expired", cohort, application).asEssential());
    }

    void enrolled(Cohort cohort, Application application) {
        for (PersonId person : application.party()) {
            notices.tell(person, Notice.of("programmes.notice.application")
                    .subject("programmes.mail.enrolled.subject", cohort.title())
                    .line("programmes.mail.enrolled.line", cohort.title(), cohort.startsOn())
                    .line("programmes.mail.enrolled.next")
                    .action("programmes.mail.enrolled.action", "/programmes/my-cohort?id=" + cohort.id()).asEssential());
        }
    }

    void notSelected(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("not-selected", cohort, application)
                .line("programmes.mail.not-selected.reason", application.reason()).asEssential());
    }

    void withdrawn(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("withdrawn", cohort, application));
    }

    /** Asks the manager, who may have no account; they see who applies and for what, and nothing that was written. */
    void askManager(Cohort cohort, Application application, Instant now) {
        notices.tellAddress(application.managerEmail(), application.managerName(), Notice.of("programmes.notice.support")
                .subject("programmes.mail.support.subject", name(application.applicant()))
                .line("programmes.mail.support.line", name(application.applicant()), cohort.title(), cohort.startsOn(), cohort.endsOn())
                .line("programmes.mail.support.sees", name(application.applicant()))
                .action("programmes.mail.support.action", links.make(SUPPORT, application.id().toString(), now.plus(SUPPORT_LINK)))
                .asEssential().byMailOnly());
    }

    void managerSaid(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("manager-said", cohort, application));
    }

    /** The lead reminds the one an application waits for: the applicant with an offer, or the manager. */
    void remindOffer(Cohort cohort, Application application) {
        notices.tell(application.applicant(), offer("remind-offer", cohort, application));
    }

    void cancelled(Cohort cohort, PersonId person) {
        notices.tell(person, Notice.of("programmes.notice.application")
                .subject("programmes.mail.cancelled.subject", cohort.title())
                .line("programmes.mail.cancelled.line", cohort.title())
                .line("programmes.mail.cancelled.reason", cohort.cancelReason())
                .action("programmes.mail.cancelled.action", "/catalogue/initiatives").asEssential());
    }

    /** @param subject and text as the lead wrote them */
    void letter(Cohort cohort, PersonId person, String subject, String text) {
        notices.tell(person, Notice.of("programmes.notice.letter")
                .subject("programmes.mail.letter.subject", subject)
                .line("programmes.mail.letter.line", text)
                .line("programmes.mail.letter.from", cohort.title())
                .action("programmes.mail.letter.action", "/programmes/my-cohort?id=" + cohort.id()));
    }

    void completed(Cohort cohort, PersonId person) {
        notices.tell(person, Notice.of("programmes.notice.application")
                .subject("programmes.mail.completed.subject", cohort.title())
                .line("programmes.mail.completed.line", cohort.title())
                .action("programmes.mail.completed.action", "/programmes/my-cohort?id=" + cohort.id()));
    }

    private Notice about(String what, Cohort cohort, Application application) {
        return Notice.of("programmes.notice.application")
                .subject("programmes.mail." + what + ".subject", cohort.title())
                .line("programmes.mail." + what + ".line", cohort.title())
                .action("programmes.mail.see", "/programmes/application?id=" + application.id());
    }

    private String name(PersonId person) {
        return people.card(person).name();
    }
}
