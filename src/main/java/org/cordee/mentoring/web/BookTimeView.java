package org.cordee.mentoring.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.cordee.mentoring.boundary.MentoringSessions;
import org.cordee.scheduling.boundary.Booking;
import org.cordee.scheduling.terms.FreeWeek;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.person.CurrentPerson;

/** Choosing a time for a session: the free ones of a week, or any other that is typed. */
@Named
@ViewScoped
public class BookTimeView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private BookView book;

    @Inject
    private MentoringSessions sessions;

    @Inject
    private CurrentPerson me;

    @Inject
    private Clock clock;

    private LocalDate date;
    private LocalTime at;
    private boolean asksWhich;
    private boolean typing;
    private transient FreeWeek free;

    /** Takes the chosen one of the free times. */
    public String choose() {
        new Validation().required("start", book.getPlan().instant()).done();
        return chosen();
    }

    /**
     * Takes the time that was typed. @throws Invalid at {@code start} when it does not exist that day, or comes twice
     */
    public String type() {
        typing = true;
        new Validation().required("date", date).required("start", at).done();
        asksWhich = asksWhich || TimeRange.twice(date.atTime(at), me.zone());
        book.getPlan()
                .setStart(TimeRange.start(
                                date.atTime(at), me.zone(), book.getPlan().getLater())
                        .toString());
        return chosen();
    }

    /** A series is looked through for dates that a clock change leaves out or brings twice. */
    private String chosen() {
        book.getPlan().setChanges(null);
        try {
            book.getPlan().dates(me.zone());
        } catch (Invalid e) {
            asksWhich = asksWhich || e.problems().stream().anyMatch(p -> p.key().endsWith(".twice"));
            throw e;
        }
        return book.getPlan().redirect(book.afterTime());
    }

    /** The week that is shown, with its free times. */
    public FreeWeek getFree() {
        if (free == null) {
            free = FreeWeek.of(
                    book.getPlan().weekOf(),
                    clock.instant(),
                    Booking.LONGEST_LOOK,
                    me.zone(),
                    (from, to) -> sessions.slots(
                            book.getId(), from, to, book.getPlan().getMinutes()));
        }
        return free;
    }

    /** Whether the address names the week. */
    public boolean isAsked() {
        return book.getPlan().weekOf() != null;
    }

    /** Whether it is the reader whose hours these are. */
    public boolean isMine() {
        return me.is(book.getPair().mentor().id());
    }

    /** The reader's zone. */
    public ZoneId getZone() {
        return me.zone();
    }

    /** True when a time comes twice and it has to be said which is meant. */
    public boolean isAsksWhich() {
        return asksWhich;
    }

    /** True once a time was typed rather than chosen. */
    public boolean isTyping() {
        return typing;
    }

    public LocalDate getDate() {
        return date;
    }

    public void setDate(LocalDate date) {
        this.date = date;
    }

    public LocalTime getAt() {
        return at;
    }

    public void setAt(LocalTime at) {
        this.at = at;
    }
}
