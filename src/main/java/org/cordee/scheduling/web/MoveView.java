package org.cordee.scheduling.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.AppointmentCard;
import org.cordee.scheduling.boundary.BookableTimes;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.boundary.SeriesMoves;
import org.cordee.scheduling.terms.FreeWeek;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/** Moving a date, or it and the later ones of its series. Typed times are those of the reader's clocks. */
@Named
@ViewScoped
public class MoveView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private BookableTimes bookableTimes;

    @Inject
    private Clock clock;

    @Inject
    private SeriesMoves seriesMoves;

    @Inject
    private MyAppointments dates;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    private AppointmentId id;
    private Integer version;
    private LocalDate now;
    private LocalDate date;
    private LocalTime start;
    private Integer minutes;
    private boolean following;
    private Boolean later;
    private String slot;
    private boolean asksWhich;
    private boolean typing;
    private String week;
    private final List<Instant> others = new ArrayList<>();
    private transient AppointmentCard theirs;
    private transient FreeWeek free;

    /** @throws NotFound when it is not theirs to move */
    public void open(String act) {
        if ("move".equals(act)) {
            AppointmentCard card = dates.one(id);
            ZonedDateTime from = card.when().start().atZone(me.zone());
            version = card.entry().version();
            now = from.toLocalDate();
            date = now;
            start = from.toLocalTime();
            minutes = (int) card.when().length().toMinutes();
        }
    }

    /** To the time that was typed. */
    public String move() {
        typing = true;
        new Validation()
                .required("date", date)
                .required("start", start)
                .required("minutes", minutes)
                .between("minutes", minutes, 5, 24 * 60)
                .done();
        asksWhich = asksWhich || TimeRange.twice(date.atTime(start), me.zone());
        return move(TimeRange.start(date.atTime(start), me.zone(), later));
    }

    /** To one of the free times that are shown. */
    public String take() {
        typing = false;
        new Validation().required("start", slot).done();
        try {
            return move(Instant.parse(slot));
        } catch (DateTimeException e) {
            throw new Invalid("start", "shared.not-a-choice");
        }
    }

    private String move(Instant to) {
        try {
            doOnce(() -> {
                if (following) {
                    dates.moveFollowing(id, to, minutes, version, later);
                } else {
                    dates.move(id, to, minutes, version);
                }
            });
        } catch (TimeTaken e) {
            if (following) {
                return series(to);
            }
            others.clear();
            e.alternatives().forEach(w -> others.add(w.start()));
            slot = null;
            throw e;
        } catch (Invalid e) {
            if (following && someDontFit(to)) {
                return series(to);
            }
            asksWhich = asksWhich || e.problems().stream().anyMatch(p -> p.key().endsWith(".twice"));
            throw e;
        } catch (Conflict e) {
            theirs = dates.one(id);
            version = theirs.entry().version();
            throw e;
        }
        flashMessages.add(
                following ? "scheduling.date.moved-following" : "scheduling.date.moved",
                dates.one(id).about().title(),
                to);
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/appointment?faces-redirect=true&id=" + id;
    }

    private boolean someDontFit(Instant to) {
        try {
            return !seriesMoves
                    .plan(id, to, minutes, later, SeriesChanges.NONE)
                    .misfits()
                    .isEmpty();
        } catch (Invalid e) {
            return false;
        }
    }

    /** The page on which each date that doesn't fit is named, to be left as it is or moved. */
    private String series(Instant to) {
        return SeriesMoveView.path(id, to, minutes, later, null) + "&faces-redirect=true";
    }

    /**
     * The week that is shown, with the times at which the host and everyone invited are free: the one that is asked
     * for, else that of the date, else the first with a free time.
     */
    public FreeWeek getFree() {
        if (free == null) {
            LocalDate asked = weekOf();
            free = asked == null ? free(now) : free(asked);
            if (asked == null && free.times().isEmpty()) {
                free = free(null);
            }
        }
        return free;
    }

    private FreeWeek free(LocalDate of) {
        return FreeWeek.of(
                of,
                clock.instant(),
                Booking.LONGEST_LOOK,
                me.zone(),
                (from, to) -> bookableTimes.toMove(id, from, to, length()));
    }

    private int length() {
        return minutes == null || minutes < Booking.LEAST_MINUTES || minutes > Booking.MOST_MINUTES
                ? Booking.LEAST_MINUTES
                : minutes;
    }

    private LocalDate weekOf() {
        try {
            return week == null || week.isBlank() ? null : LocalDate.parse(week);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Whether another time than those shown was typed. */
    public boolean isTyping() {
        return typing;
    }

    /** Whether the form for any other time is open. */
    public boolean isOpen() {
        return typing || getTimes().isEmpty();
    }

    /** The times to choose from: those offered where the wished one is taken, else the free ones of the week. */
    public List<TimeRange> getTimes() {
        return others.isEmpty() ? getFree().times() : getOthers();
    }

    /** Free times where the one that was wished for is taken. */
    public List<TimeRange> getOthers() {
        return others.stream()
                .map(o -> new TimeRange(o, o.plus(Duration.ofMinutes(minutes)), me.zone()))
                .toList();
    }

    /** This one, or it and the later ones. */
    public List<SelectItem> getReach() {
        return List.of(
                new SelectItem(false, messages.get("scheduling.date.this-one")),
                new SelectItem(true, messages.get("scheduling.date.following")));
    }

    /** True when the typed time comes twice and it has to be said which is meant. */
    public boolean isAsksWhich() {
        return asksWhich;
    }

    /** As somebody else has moved it meanwhile, or null. */
    public AppointmentCard getTheirs() {
        return theirs;
    }

    public AppointmentId getId() {
        return id;
    }

    public void setId(AppointmentId id) {
        this.id = id;
    }

    public Integer getVersion() {
        return version;
    }

    public void setVersion(Integer version) {
        this.version = version;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getStart() {
        return start;
    }

    public void setStart(LocalTime start) {
        this.start = start;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public boolean isFollowing() {
        return following;
    }

    public void setFollowing(boolean following) {
        this.following = following;
    }

    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getSlot() {
        return slot;
    }

    public void setSlot(String slot) {
        this.slot = slot;
    }
}
