package org.cordee.mentoring.finding.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.cordee.mentoring.entity.MentoringRequest;
import org.cordee.mentoring.terms.RequestState;
import org.cordee.notices.boundary.NoticeMessage;
import org.cordee.notices.boundary.Notices;
import org.cordee.people.boundary.People;
import org.cordee.platform.links.ActionLinks;
import org.cordee.shared.ids.PersonId;

/** What mentors and mentees are told about requests. The message itself stays in Cordee. */
@ApplicationScoped
class RequestNotifications {

    /** Purpose of the link by which a request is answered; also the name of its page. */
    static final String LINK = "mentoring-request";

    private static final String KIND = "mentoring.notice.request";

    @Inject
    private Notices notices;

    @Inject
    private ActionLinks links;

    @Inject
    private People people;

    void asked(MentoringRequest request) {
        notices.tell(request.mentor(), toAnswer("asked", request));
    }

    void remind(MentoringRequest request) {
        notices.tell(request.mentor(), toAnswer("reminder", request));
    }

    private NoticeMessage toAnswer(String what, MentoringRequest request) {
        String link = links.make(LINK, request.id().toString(), request.expiresAt());
        return NoticeMessage.of(KIND)
                .subject("mentoring.mail." + what + ".subject", name(request.mentee()))
                .line("mentoring.mail." + what + ".line", name(request.mentee()))
                .line("mentoring.mail.asked.until", request.expiresAt())
                .action("mentoring.mail.asked.answer", link)
                .decline("mentoring.mail.asked.decline", link + "&answer=decline")
                .asEssential();
    }

    void accepted(MentoringRequest request) {
        notices.tell(
                request.mentee(),
                NoticeMessage.of(KIND)
                        .subject("mentoring.mail.accepted.subject", name(request.mentor()))
                        .line("mentoring.mail.accepted.line", name(request.mentor()))
                        .line("mentoring.mail.accepted.next", name(request.mentor()))
                        .action("mentoring.mail.accepted.go", "/mentoring/my-mentoring")
                        .asEssential());
    }

    /** The mentor learns that a place is free again; the mentee is told what comes next when that is known. */
    void expired(MentoringRequest request) {
        notices.tell(
                request.mentor(),
                NoticeMessage.of(KIND)
                        .subject("mentoring.mail.expired.subject", name(request.mentee()))
                        .line("mentoring.mail.expired.line", name(request.mentee()))
                        .action("mentoring.mail.expired.go", "/mentoring/mentor-edit"));
    }

    void withdrawn(MentoringRequest request) {
        notices.tell(
                request.mentor(),
                NoticeMessage.of(KIND)
                        .subject("mentoring.mail.withdrawn.subject", name(request.mentee()))
                        .line("mentoring.mail.withdrawn.line", name(request.mentee()))
                        .action("mentoring.mail.see", "/mentoring/requests"));
    }

    void passedOn(MentoringRequest before, MentoringRequest further) {
        notices.tell(
                before.mentee(),
                NoticeMessage.of(KIND)
                        .subject("mentoring.mail.passed-on.subject", name(further.mentor()))
                        .line(said(before), name(before.mentor()))
                        .line("mentoring.mail.passed-on.line", name(further.mentor()), further.expiresAt())
                        .action("mentoring.mail.see", "/mentoring/request?id=" + further.id())
                        .asEssential());
    }

    void nobodyLeft(MentoringRequest before) {
        notices.tell(
                before.mentee(),
                NoticeMessage.of(KIND)
                        .subject("mentoring.mail.nobody-left.subject", name(before.mentor()))
                        .line(said(before), name(before.mentor()))
                        .line("mentoring.mail.nobody-left.line")
                        .action("mentoring.mail.nobody-left.go", "/mentoring/mentors")
                        .asEssential());
    }

    private static String said(MentoringRequest before) {
        return before.state() == RequestState.EXPIRED ? "mentoring.mail.no-answer" : "mentoring.mail.cannot";
    }

    private String name(PersonId person) {
        return people.card(person).name();
    }
}
