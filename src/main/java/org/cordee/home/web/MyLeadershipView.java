package org.cordee.home.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.cordee.home.boundary.MyLeadership;
import org.cordee.learningsets.meetings.boundary.SetSummaries;
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Appointments;
import org.cordee.scheduling.boundary.InvitationAnswers;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/** The home page. */
@Named
@ViewScoped
public class MyLeadershipView extends FormView {

    private static final long serialVersionUID = 1L;

    /** What is to be done beyond these is folded away. */
    private static final int FIRST = 6;
    /** How many days ahead it helps to say in how many days something is. */
    private static final long NEAR = 60;

    @Inject
    private MyLeadership myLeadership;

    @Inject
    private InvitationAnswers invitationAnswers;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson person;

    @Inject
    private Clock clock;

    @Inject
    private DateTimes when;

    private transient MyLeadership.Page page;
    private ArrayList<AppointmentId> unanswered;

    /** The view action: keeps which invitations are shown, so that a yes to all means these. */
    public void load() {
        unanswered = new ArrayList<>(getPage().toDo().unanswered());
    }

    public MyLeadership.Page getPage() {
        if (page == null) {
            page = myLeadership.page();
        }
        return page;
    }

    /** Says yes to all invitations that were shown and are not answered yet. */
    public String acceptAll() {
        String said = once(() -> {
            InvitationAnswers.Accepted accepted = invitationAnswers.acceptAll(unanswered);
            return accepted.coming() + " " + accepted.clashing();
        });
        String[] counts = said.split(" ");
        flashMessages.add("home.to-do.accepted", Integer.parseInt(counts[0]), Integer.parseInt(counts[1]));
        return "/home/my-leadership?faces-redirect=true";
    }

    public int getUnanswered() {
        return unanswered == null ? 0 : unanswered.size();
    }

    /** The one thing to do or to look forward to, or null for a newcomer. */
    public NextStep getNextStep() {
        Waiting first = first();
        if (first != null) {
            return new NextStep(
                    what(first),
                    first.until() == null
                            ? messages.of("home.since", when.date(first.since()))
                            : messages.of("home.until", when.moment(first.until())),
                    soon(first.until()),
                    first.path(),
                    messages.get(first.action()));
        }
        return getPage().coming().stream()
                .findFirst()
                .map(e -> new NextStep(
                        e.about().title(),
                        when.span(e.when().start(), e.when().end()),
                        soon(e.when().start()),
                        "/scheduling/appointment?id=" + e.id(),
                        messages.get("home.next-step.event")))
                .orElse(null);
    }

    public List<Waiting> getFirst() {
        return others().subList(0, Math.min(FIRST, others().size()));
    }

    public List<Waiting> getMore() {
        return others().subList(Math.min(FIRST, others().size()), others().size());
    }

    /** All but the next step. */
    private List<Waiting> others() {
        Waiting first = first();
        return getPage().toDo().forMe().stream().filter(w -> w != first).toList();
    }

    /** What is to be done first and can still be done in time; null for nothing. */
    private Waiting first() {
        List<Waiting> all = getPage().toDo().forMe();
        return all.stream()
                .filter(w -> w.until() == null || w.until().isAfter(clock.instant()))
                .findFirst()
                .orElse(all.isEmpty() ? null : all.get(0));
    }

    /** Two weeks from today, day by day. */
    public List<Fortnight.Day> getDays() {
        return Fortnight.of(
                today(), person.zone(), getPage().coming(), getPage().toDo().forMe());
    }

    /** The events of these two weeks; without any, the next one after them. */
    public List<Appointments.Entry> getComing() {
        List<Appointments.Entry> coming = getPage().coming();
        List<Appointments.Entry> within = Fortnight.within(today(), person.zone(), coming);
        return within.isEmpty() ? coming.subList(0, Math.min(1, coming.size())) : within;
    }

    /** Whether nothing happens in these two weeks. */
    public boolean isQuiet() {
        return Fortnight.within(today(), person.zone(), getPage().coming()).isEmpty();
    }

    public List<SetLoop.Knot> knots(SetSummaries.Summary set) {
        return SetLoop.of(set.members());
    }

    /** The members by name, the reader as "you". */
    public String names(SetSummaries.Summary set) {
        return messages.list(set.members().stream()
                .map(m -> m.me()
                        ? messages.get("home.sets.you")
                        : m.facilitates() ? messages.say("home.sets.facilitator", m.name()) : m.name())
                .toList());
    }

    /** One step. @param soon "in 3 days", or empty */
    public record NextStep(String what, String detail, String soon, String path, String action) {}

    /** The line that says what someone waits for. */
    public String what(Waiting waiting) {
        return messages.say(waiting.what(), waiting.arguments().toArray());
    }

    /** "today", "tomorrow", "in 3 days" for the reader; empty where it is past or far away. */
    public String soon(Instant when) {
        if (when == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today(), LocalDate.ofInstant(when, person.zone()));
        return days < 0 || days > NEAR ? "" : messages.say("home.in-days", days);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), person.zone());
    }
}
