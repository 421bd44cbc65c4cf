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
import org.cordee.people.boundary.OpenItems.Waiting;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
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

    public List<Waiting> getFirst() {
        return all().subList(0, Math.min(FIRST, all().size()));
    }

    public List<Waiting> getMore() {
        return all().subList(Math.min(FIRST, all().size()), all().size());
    }

    private List<Waiting> all() {
        return getPage().toDo().forMe();
    }

    /** The line that says what someone waits for. */
    public String what(Waiting waiting) {
        return messages.say(waiting.what(), waiting.arguments().toArray());
    }

    /** "today", "tomorrow", "in 3 days" for the reader; empty where it is past or far away. */
    public String soon(Instant when) {
        if (when == null) {
            return "";
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), person.zone());
        long days = ChronoUnit.DAYS.between(today, LocalDate.ofInstant(when, person.zone()));
        return days < 0 || days > NEAR ? "" : messages.say("home.in-days", days);
    }
}
