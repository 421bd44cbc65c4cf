package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.cordee.platform.messages.DateTimes;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Availabilities;
import org.cordee.scheduling.terms.Availability;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.person.CurrentPerson;

/** When others can book with me: weekly hours, time off, limits, and what comes of it next week. */
@Named
@ViewScoped
public class AvailabilityView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final int PREVIEW_MINUTES = 60;

    @Inject
    private Availabilities availabilities;

    @Inject
    private SlotDays slotDays;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    private AvailabilityForm form;
    private transient Availability theirs;
    private transient List<SlotDays.Open> nextWeek;

    /** The view action. */
    public void open() {
        form = new AvailabilityForm(read().availability());
    }

    /** As it is kept, with what others could book of it next week. */
    private Availabilities.Mine read() {
        Instant from = monday().atStartOfDay(me.zone()).toInstant();
        Instant to = monday().plusWeeks(1).atStartOfDay(me.zone()).toInstant();
        Availabilities.Mine mine = availabilities.mine(from, to, PREVIEW_MINUTES);
        nextWeek = slotDays.open(mine.times());
        return mine;
    }

    /**
     * Keeps it all. What another window has kept since is shown; saving again puts one's own in its place.
     *
     * @throws Invalid at the fields that cannot be taken
     */
    public String save() {
        Availability wanted = form.read();
        try {
            doOnce(() -> {
                availabilities.keep(wanted, form.getVersion());
            });
        } catch (Conflict e) {
            theirs = availabilities.mine();
            form.setVersion(theirs.version());
            throw e;
        }
        flashMessages.add(
                wanted.bookable() ? "scheduling.availability-edit.kept" : "scheduling.availability-edit.kept-none");
        return "/scheduling/availability?faces-redirect=true";
    }

    /** When others could meet me next week for an hour, as kept; under their days. */
    public List<SlotDays.Open> getNextWeek() {
        if (nextWeek == null) {
            read();
        }
        return nextWeek;
    }

    /** The first day of next week. */
    public LocalDate monday() {
        return LocalDate.ofInstant(clock.instant(), me.zone()).with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    /** "Monday". */
    public String name(DayOfWeek day) {
        return DateTimes.weekday(day);
    }

    /** As another window has kept it meanwhile; null when none has. */
    public Availability getTheirs() {
        return theirs;
    }

    public AvailabilityForm getForm() {
        return form;
    }
}
