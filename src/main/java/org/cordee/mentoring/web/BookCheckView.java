package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.terms.Misfit;
import org.cordee.scheduling.terms.SeriesChanges;
import org.cordee.scheduling.terms.SeriesDate;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/**
 * The last look before a session is booked. Whoever was slower than somebody else is shown other times here, and
 * nothing typed is lost.
 */
@Named
@ViewScoped
public class BookCheckView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private BookView book;

    @Inject
    private MentoringSessions sessions;

    @Inject
    private SessionNotes notes;

    @Inject
    private BookDrafts drafts;

    @Inject
    private CurrentPerson me;

    private final List<Instant> others = new ArrayList<>();
    private boolean taken;
    private String instead;
    private transient List<Misfit> misfits;

    /** Books the time that was looked over. */
    public String book() {
        return book(book.getPlan().instant());
    }

    /** Books one of the other times. */
    public String bookInstead() {
        new Validation().required("instead", instead).done();
        return book(others.stream()
                .filter(o -> o.toString().equals(instead))
                .findFirst()
                .orElseThrow(() -> new Invalid("instead", "shared.not-a-choice")));
    }

    private String book(Instant start) {
        try {
            String id = once(() -> enter(start).toString());
            drafts.forget(book.getId());
            unreachedPeople.say(flashMessages::add);
            return "/mentoring/booked?faces-redirect=true&id=" + id;
        } catch (TimeTaken e) {
            taken = true;
            misfits = null;
            others.clear();
            if (!book.getPlan().isSeries()) {
                e.alternatives().forEach(w -> others.add(w.start()));
            }
            instead = null;
            throw e;
        } catch (Invalid e) {
            misfits = null;
            throw e;
        }
    }

    /** @return the first date */
    private AppointmentId enter(Instant start) {
        BookPlan plan = book.getPlan();
        Venue venue = new Venue(book.getPlace(), book.getOnlineAddress());
        AppointmentId first = plan.isSeries()
                ? series(plan, start, venue).get(0)
                : sessions.book(book.getId(), start, plan.getMinutes(), venue);
        if (book.getAgenda() != null && !book.getAgenda().isBlank()) {
            notes.agenda(first, book.getAgenda(), null);
        }
        return first;
    }

    private List<AppointmentId> series(BookPlan plan, Instant start, Venue venue) {
        return plan.seriesChanges().equals(SeriesChanges.NONE)
                ? sessions.bookSeries(book.getId(), start, plan.getMinutes(), venue, plan.rule())
                : sessions.bookSeries(book.getId(), plan.planned(me.zone()), venue);
    }

    /** All dates of what is about to be booked, with those that were skipped or moved. */
    public List<SeriesDate> getDates() {
        return book.getPlan().planned(me.zone());
    }

    /** Of a series: the dates that don't fit, each with the reason and other times. */
    public List<Misfit> getMisfits() {
        if (misfits == null) {
            misfits = book.getPlan().isSeries() ? sessions.misfits(book.getId(), getDates()) : List.of();
        }
        return misfits;
    }

    /** Whether there is something to book: a date is left, and all of them fit. */
    public boolean isBookable() {
        return getMisfits().isEmpty() && getDates().stream().anyMatch(date -> !date.skipped());
    }

    /** Other times, once the one that was chosen was lost to somebody else. */
    public List<TimeRange> getOthers() {
        return others.stream().map(o -> book.getPlan().when(o, me.zone())).toList();
    }

    /** True once the time that was chosen was lost. */
    public boolean isTaken() {
        return taken;
    }

    public String getInstead() {
        return instead;
    }

    public void setInstead(String instead) {
        this.instead = instead;
    }
}
