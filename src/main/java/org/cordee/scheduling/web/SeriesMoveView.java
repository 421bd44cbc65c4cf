package org.cordee.scheduling.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.MyAppointments;
import org.cordee.scheduling.boundary.SeriesMoves;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.AppointmentId;

/**
 * Rescheduling a series of which some dates don't fit: each of them is left as it is, or moved to another time. What
 * was chosen stands in the address.
 */
@Named
@ViewScoped
public class SeriesMoveView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private SeriesMoves seriesMoves;

    @Inject
    private MyAppointments dates;

    private AppointmentId id;
    private Integer version;
    private String to;
    private Integer minutes;
    private Boolean later;
    private String changes;
    private transient SeriesMoves.Plan plan;

    /**
     * The view action.
     *
     * @return where to go on when the time of the address can't be; null to stay
     * @throws NotFound when it is not theirs to move, or the address doesn't say to which time
     */
    public String open(String act) {
        if (!"series".equals(act)) {
            return null;
        }
        if (start() == null) {
            throw new NotFound();
        }
        version = dates.one(id).entry().version();
        try {
            plan();
            return null;
        } catch (Invalid e) {
            return "/scheduling/appointment?faces-redirect=true&act=move&id=" + id;
        }
    }

    static String path(AppointmentId id, Instant to, Integer minutes, Boolean later, String changes) {
        return "/scheduling/appointment?act=series&id=" + id + "&to=" + to
                + (minutes == null ? "" : "&minutes=" + minutes)
                + (later == null ? "" : "&later=" + later)
                + (changes == null ? "" : "&changes=" + changes);
    }

    private Instant start() {
        try {
            return to == null ? null : Instant.parse(to);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What would become of the dates. */
    private SeriesMoves.Plan plan() {
        if (plan == null) {
            plan = seriesMoves.plan(id, start(), minutes, later, SeriesChanges.of(changes));
        }
        return plan;
    }

    /** Moves those that are not left as they are. */
    public String move() {
        plan = null;
        Instant start = start();
        try {
            doOnce(() -> seriesMoves.move(id, start, minutes, version, later, SeriesChanges.of(changes)));
        } catch (TimeTaken e) {
            // somebody was faster: the page names the dates
            throw new Conflict("scheduling.series.move.taken");
        }
        flashMessages.add("scheduling.series.moved", dates.one(id).about().title());
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/appointment?faces-redirect=true&id=" + id;
    }

    /** All dates, each with when it would be. */
    public List<SeriesDate> getDates() {
        return plan().dates();
    }

    /** When that date is now. */
    public TimeRange before(int number) {
        return plan().before().get(number - 1);
    }

    /** Those that don't fit. */
    public List<Misfit> getMisfits() {
        return plan().misfits();
    }

    /** Whether something would be moved, and all of it fits. */
    public boolean isPossible() {
        return plan().possible();
    }

    /** The address of this page with that date left as it is. */
    public String skipping(int number) {
        return with(SeriesChanges.of(changes).skip(number));
    }

    /** The address of this page with that date at another time. */
    public String moving(int number, Instant other) {
        return with(SeriesChanges.of(changes).move(number, other));
    }

    /** The address of this page with that date like the others. */
    public String restoring(int number) {
        return with(SeriesChanges.of(changes).restore(number));
    }

    private String with(SeriesChanges seriesChanges) {
        return path(id, start(), minutes, later, seriesChanges.address());
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

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public Boolean getLater() {
        return later;
    }

    public void setLater(Boolean later) {
        this.later = later;
    }

    public String getChanges() {
        return changes;
    }

    public void setChanges(String changes) {
        this.changes = changes;
    }
}
