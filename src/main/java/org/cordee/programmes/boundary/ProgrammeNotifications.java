package org.cordee.programmes.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.cordee.accounts.boundary.EmailAddresses;
import org.cordee.accounts.terms.Recipient;
import org.cordee.catalogue.boundary.Initiatives;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.links.ActionLinks;
import org.cordee.platform.messages.Span;
import org.cordee.programmes.control.CohortQueries;
import org.cordee.programmes.entity.Application;
import org.cordee.programmes.entity.Cohort;
import org.cordee.programmes.entity.ProgrammeRole;
import org.cordee.programmes.terms.Role;
import org.cordee.shared.ids.InitiativeId;
import org.cordee.shared.ids.PersonId;

/** What people in programmes are told, and by which link they can answer without signing in. */
@ApplicationScoped
public class ProgrammeNotifications {

    /** Purpose of the link by which an offer is answered; also the name of its page. */
    static final String OFFER = "offer";
    /** Purpose of the link by which a manager says whether they support an application; also the name of its page. */
    static final String SUPPORT = "support";

    private static final Duration SUPPORT_LINK = Duration.ofDays(60);
    /** A mail lists that many dates; the page lists all. */
    private static final int DATES_IN_A_MAIL = 8;

    private static final String MINE = "programmes.notice.application";

    @Inject
    private Notices notices;

    @Inject
    private ActionLinks links;

    @Inject
    private People people;

    @Inject
    private CohortQueries cohorts;

    @Inject
    private ApplicationCards cards;

    @Inject
    private Initiatives initiatives;

    @Inject
    private EmailAddresses emailAddresses;

    /** The leads are told in a digest: see {@link NewApplicationsJob}. */
    void submitted(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(),
                about("submitted", cohort, application)
                        .line("programmes.mail.submitted.next", cohort.decisionsDue())
                        .asEssential());
    }

    /** @param count applications that came in since the lead was last told */
    void newApplications(Cohort cohort, int count) {
        for (ProgrammeRole role : cohorts.roles(cohort.initiative())) {
            if (role.kind() == Role.LEAD) {
                notices.tell(
                        role.person(),
                        NoticeMessage.of("programmes.notice.new-application")
                                .subject("programmes.mail.new-applications.subject", count, named(cohort))
                                .line("programmes.mail.new-applications.line", count, named(cohort))
                                .action(
                                        "programmes.mail.new-applications.action",
                                        "/programmes/desk?id=" + cohort.id() + "&state=to-decide"));
            }
        }
    }

    /** @param full whether no place at all is free */
    void waitlisted(Cohort cohort, Application application, int position, boolean full) {
        NoticeMessage noticeMessage = about(full ? "waitlisted" : "waitlisted-not-full", cohort, application);
        notices.tell(
                application.applicant(),
                (cohort.offerUntil(application.changedAt()).isPresent()
                                ? noticeMessage.line("programmes.mail.waitlisted.next", position, cohort.offerDays())
                                : noticeMessage.line("programmes.mail.waitlisted.over", position))
                        .asEssential());
    }

    void offered(Cohort cohort, Application application) {
        notices.tell(application.applicant(), offer("offered", cohort, application));
    }

    /** The offer ends sooner, because the cohort starts sooner. */
    void offerShortened(Cohort cohort, Application application) {
        notices.tell(application.applicant(), offer("offer-shortened", cohort, application));
    }

    private NoticeMessage offer(String what, Cohort cohort, Application application) {
        String link = links.make(OFFER, application.id().toString(), application.offerUntil());
        NoticeMessage noticeMessage = begin(MINE, cohort)
                .subject("programmes.mail." + what + ".subject", named(cohort))
                .line("programmes.mail." + what + ".line", named(cohort))
                .line("programmes.mail.offered.runs", cohort.startsOn(), cohort.endsOn());
        return dates(cohort, noticeMessage)
                .line("programmes.mail.offered.until", application.offerUntil())
                .action("programmes.mail.offered.accept", link)
                .decline("programmes.mail.offered.decline", link + "&answer=decline")
                .asEssential();
    }

    /** When and where the sessions are, as far as it is known. */
    private NoticeMessage dates(Cohort cohort, NoticeMessage noticeMessage) {
        List<ApplicationPage.SessionDate> dates = cards.dates(cohort);
        if (dates.isEmpty()) {
            return noticeMessage.line("programmes.mail.offered.no-dates");
        }
        NoticeMessage more = noticeMessage;
        for (ApplicationPage.SessionDate date : dates.subList(0, Math.min(dates.size(), DATES_IN_A_MAIL))) {
            Span span =
                    new Span(date.when().start(), date.when().end(), date.when().zone());
            more = date.place() != null
                    ? more.line("programmes.mail.offered.date", date.title(), span, date.place())
                    : more.line(
                            date.online()
                                    ? "programmes.mail.offered.date-online"
                                    : "programmes.mail.offered.date-no-place",
                            date.title(),
                            span);
        }
        int left = dates.size() - DATES_IN_A_MAIL;
        return left > 0 ? more.line("programmes.mail.offered.more-dates", left) : more;
    }

    void offerExpired(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(), about("expired", cohort, application).asEssential());
    }

    public void offerWithdrawn(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(),
                about("offer-withdrawn", cohort, application)
                        .line("programmes.mail.not-selected.reason", application.reason())
                        .asEssential());
    }

    public void reopened(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(), about("reopened", cohort, application).asEssential());
    }

    /** The lead or the coordinator has recorded a no on behalf of the applicant; a yes is told by {@link #enrolled}. */
    public void declineRecorded(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(),
                about("decline-recorded", cohort, application).asEssential());
    }

    void enrolled(Cohort cohort, Application application) {
        for (PersonId person : application.party()) {
            notices.tell(
                    person,
                    begin(MINE, cohort)
                            .subject("programmes.mail.enrolled.subject", named(cohort))
                            .line("programmes.mail.enrolled.line", named(cohort), cohort.startsOn())
                            .line("programmes.mail.enrolled.next")
                            .action("programmes.mail.enrolled.action", "/programmes/my-cohort?id=" + cohort.id())
                            .asEssential());
        }
    }

    public void notSelected(Cohort cohort, Application application) {
        notices.tell(
                application.applicant(),
                about("not-selected", cohort, application)
                        .line("programmes.mail.not-selected.reason", application.reason())
                        .asEssential());
    }

    void withdrawn(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("withdrawn", cohort, application));
    }

    /** The lead has taken the place away. */
    void removed(Cohort cohort, PersonId person, Application application, String reason) {
        notices.tell(
                person,
                about("removed", cohort, application)
                        .line("programmes.mail.not-selected.reason", reason)
                        .asEssential());
    }

    /** Asks the manager, who may have no account; they see who applies and for what, and nothing that was written. */
    public void askManager(Cohort cohort, Application application, Instant now) {
        notices.tellAddress(
                application.managerEmail(),
                application.managerName(),
                begin("programmes.notice.support", cohort)
                        .subject("programmes.mail.support.subject", name(application.applicant()), named(cohort))
                        .line(
                                "programmes.mail.support.line",
                                name(application.applicant()),
                                named(cohort),
                                cohort.startsOn(),
                                cohort.endsOn())
                        .line("programmes.mail.support.sees", name(application.applicant()))
                        .action(
                                "programmes.mail.support.action",
                                links.make(SUPPORT, application.id().toString(), now.plus(SUPPORT_LINK)))
                        .asEssential()
                        .byMailOnly());
    }

    void managerSaid(Cohort cohort, Application application) {
        notices.tell(application.applicant(), about("manager-said", cohort, application));
    }

    /** The lead reminds the one an application waits for: the applicant with an offer, or the manager. */
    public void remindOffer(Cohort cohort, Application application) {
        notices.tell(application.applicant(), offer("remind-offer", cohort, application));
    }

    void cancelled(Cohort cohort, PersonId person) {
        notices.tell(
                person,
                begin(MINE, cohort)
                        .subject("programmes.mail.cancelled.subject", named(cohort))
                        .line("programmes.mail.cancelled.line", named(cohort))
                        .line("programmes.mail.cancelled.reason", cohort.cancelReason())
                        .action("programmes.mail.cancelled.action", "/catalogue/initiatives")
                        .asEssential());
    }

    /** @param subject and text as the lead wrote them */
    public void letter(Cohort cohort, PersonId person, String subject, String text) {
        notices.tell(
                person,
                begin("programmes.notice.letter", cohort)
                        .subject("programmes.mail.letter.subject", subject)
                        .line("programmes.mail.letter.line", text)
                        .line("programmes.mail.letter.from", named(cohort))
                        .action("programmes.mail.letter.action", "/programmes/my-cohort?id=" + cohort.id()));
    }

    void completed(Cohort cohort, PersonId person) {
        notices.tell(
                person,
                begin(MINE, cohort)
                        .subject("programmes.mail.completed.subject", named(cohort))
                        .line("programmes.mail.completed.line", named(cohort))
                        .line("programmes.mail.completed.feedback")
                        .action("programmes.mail.completed.action", "/programmes/feedback?id=" + cohort.id()));
    }

    /** Somebody has been made lead or coordinator. */
    void roleGiven(InitiativeId initiative, PersonId person, Role role) {
        String programme = initiatives.byId(initiative).name();
        String what = role == Role.LEAD ? "lead" : "coordinator";
        notices.tell(
                person,
                NoticeMessage.of("programmes.notice.role")
                        .subject("programmes.mail.role-" + what + ".subject", programme)
                        .line("programmes.mail.role-" + what + ".line", programme)
                        .action("programmes.mail.role.action", "/programmes/cohorts")
                        .asEssential());
    }

    /** Tells someone who leads a programme that another person has been made lead or coordinator of it. */
    void roleGivenToOther(InitiativeId initiative, PersonId lead, PersonId holder, Role role) {
        String programme = initiatives.byId(initiative).name();
        String name = people.card(holder).name();
        notices.tell(
                lead,
                NoticeMessage.of("programmes.notice.role")
                        .subject("programmes.mail.role-other.subject", programme)
                        .line("programmes.mail.role-other.line", name, role, programme)
                        .line("programmes.mail.role-other.check")
                        .action("programmes.mail.role-other.action", "/programmes/role-log")
                        .asEssential());
    }

    private NoticeMessage about(String what, Cohort cohort, Application application) {
        return begin(MINE, cohort)
                .subject("programmes.mail." + what + ".subject", named(cohort))
                .line("programmes.mail." + what + ".line", named(cohort))
                .action("programmes.mail.see", "/programmes/application?id=" + application.id());
    }

    /** Answers to mails about a cohort go to its lead. */
    private NoticeMessage begin(String kind, Cohort cohort) {
        return NoticeMessage.of(kind)
                .replyTo(cohorts.roles(cohort.initiative()).stream()
                        .filter(r -> r.kind() == Role.LEAD)
                        .flatMap(r -> emailAddresses.of(r.person()).stream())
                        .map(Recipient::email)
                        .findFirst()
                        .orElse(null));
    }

    /** The cohort and its programme: "Spring 2027, London (Common Purpose)". */
    private String named(Cohort cohort) {
        return cohort.title() + " (" + initiatives.byId(cohort.initiative()).name() + ")";
    }

    private String name(PersonId person) {
        return people.card(person).name();
    }
}
