package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.terms.AppointmentState;
import org.cordee.scheduling.terms.Attendance;
import org.cordee.scheduling.terms.InvitationAnswer;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;

/** One date: what, when, where and who; one's own answer; calling it off; whether it took place. */
@Named
@ViewScoped
public class AppointmentView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final String HERE = "/scheduling/appointment?faces-redirect=true&id=";
    private static final Set<String> ACTS = Set.of("move", "series", "place", "cancel");

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private MyAppointments dates;

    @Inject
    private InvitationAnswerView invitationAnswerView;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    private AppointmentId id;
    private String act;
    private boolean following;
    private Attendance attendance;
    private transient AppointmentCard card;

    /**
     * @throws NotFound when it is not theirs, or cannot be moved or called off any more and that is what was asked for
     */
    public void open() {
        if (id == null
                || act != null && (!ACTS.contains(act) || !getCard().reader().mayManage())) {
            throw new NotFound();
        }
        attendance = getMyAttendance();
    }

    /** Says whether one comes. */
    public String answer(InvitationAnswer invitationAnswer) {
        invitationAnswerView.answer(id, invitationAnswer);
        return HERE + id;
    }

    /** Records what someone without an email address has said. */
    public String answerFor(PersonId person, String name, boolean comes) {
        once(() -> dates.recordAnswer(id, person, comes ? InvitationAnswer.YES : InvitationAnswer.NO));
        flashMessages.add("scheduling.date.answer-recorded", name);
        unreachedPeople.say(flashMessages::add);
        return HERE + id;
    }

    /** Calls it off, with the later ones of its series where that was chosen. */
    public String cancel() {
        once(() -> {
            if (following) {
                dates.cancelFollowing(id);
            } else {
                dates.cancel(id);
            }
        });
        flashMessages.add(
                following ? "scheduling.date.cancelled-following" : "scheduling.date.cancelled",
                getCard().about().title());
        unreachedPeople.say(flashMessages::add);
        return HERE + id;
    }

    /** "Did you meet?" */
    public String tookPlace(boolean held) {
        once(() -> dates.tookPlace(id, held));
        flashMessages.add(held ? "scheduling.date.held" : "scheduling.date.not-held");
        return HERE + id;
    }

    /** Records whether one was there oneself. */
    public String record() {
        once(() -> dates.record(id, me.required(), attendance));
        flashMessages.add("scheduling.date.recorded");
        return HERE + id;
    }

    private void once(Runnable work) {
        doOnce(() -> {
            work.run();
        });
        card = null;
    }

    /** Read again where another node goes on with this view. */
    public AppointmentCard getCard() {
        if (card == null) {
            card = dates.one(id);
        }
        return card;
    }

    private AppointmentCard.Guest mine() {
        return getCard().guests().stream()
                .filter(AppointmentCard.Guest::me)
                .findFirst()
                .orElse(null);
    }

    /** What one has said, or null when one is not invited. */
    public InvitationAnswer getMyAnswer() {
        return mine() == null ? null : mine().answer();
    }

    private Attendance getMyAttendance() {
        return mine() == null || !mine().attendance().recordable() ? null : mine().attendance();
    }

    /** Whether one has sent apologies. */
    public boolean isApologised() {
        return getMyAttendance() == Attendance.APOLOGIES;
    }

    /** True where two people meet and may say now whether they did. */
    public boolean isAsksBoth() {
        return getCard().purpose().ofTwo() && mine() != null && recordable();
    }

    /** True where one may say now whether one was there oneself. */
    public boolean isAsksMe() {
        return !getCard().purpose().ofTwo() && mine() != null && recordable();
    }

    private boolean recordable() {
        return getCard().reader().begun()
                && getCard().state() != AppointmentState.CANCELLED
                && getCard().state() != AppointmentState.PROPOSED;
    }

    /** What can be recorded. */
    public List<Attendance> getAttendances() {
        return Stream.of(Attendance.values()).filter(Attendance::recordable).toList();
    }

    /** False where the reader would only find themselves, and their answer stands below. */
    public boolean isShowsGuests() {
        return getCard().reader().begun() || getCard().guests().size() != 1 || mine() == null;
    }

    /** Whether later dates of the same series are there to go along. */
    public boolean isFollowed() {
        return getCard().needs().of() > getCard().needs().number();
    }

    /** "The third of five", or empty. */
    public String getPlaceInSeries() {
        return getCard().needs().of() > 1
                ? messages.say(
                        "scheduling.date.series",
                        getCard().needs().number(),
                        getCard().needs().of())
                : "";
    }

    /** The reader's zone. */
    public ZoneId getZone() {
        return me.zone();
    }

    public AppointmentId getId() {
        return id;
    }

    public void setId(AppointmentId id) {
        this.id = id;
    }

    public String getAct() {
        return act;
    }

    public void setAct(String act) {
        this.act = act == null || act.isBlank() ? null : act;
    }

    public boolean isFollowing() {
        return following;
    }

    public void setFollowing(boolean following) {
        this.following = following;
    }

    public Attendance getAttendance() {
        return attendance;
    }

    public void setAttendance(Attendance attendance) {
        this.attendance = attendance;
    }
}
