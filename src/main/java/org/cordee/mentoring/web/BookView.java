package org.cordee.mentoring.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.cordee.mentoring.boundary.PairPage;
import org.cordee.mentoring.boundary.SessionNotes;
import org.cordee.scheduling.terms.Venue;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/**
 * Booking a session in four pages: how long, when, where and what about, check. Each choice stands in the address of
 * the next page.
 */
@Named
@ViewScoped
public class BookView extends PairFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private BookDrafts drafts;

    @Inject
    private CurrentPerson me;

    private final BookPlan plan = new BookPlan();
    private BookStep step;
    private boolean series;
    private String place;
    private String onlineAddress;
    private String agenda;
    private AppointmentId booked;

    /** Shows the first page that is not done, when none is asked for or one too far on. */
    @Override
    public void open() {
        super.open();
        plan.setRelationship(getId());
        BookDrafts.Draft draft = drafts.of(getId());
        BookStep furthest = plan.furthest() == BookStep.CHECK && !draft.written() ? BookStep.PLACE : plan.furthest();
        step = step == null || step.compareTo(furthest) > 0 ? furthest : step;
        series = plan.isSeries();
        place = draft.place();
        onlineAddress = draft.onlineAddress();
        agenda = draft.agenda();
        booked = step.compareTo(BookStep.TIME) > 0 ? bookedAt(firstOf(plan)) : null;
    }

    /** When the first session would be that is left of the plan; null when none is. */
    private Instant firstOf(BookPlan wished) {
        try {
            return wished.planned(me.zone()).stream()
                    .filter(date -> !date.skipped())
                    .map(date -> date.when().start())
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        } catch (Invalid e) {
            return wished.instant();
        }
    }

    private AppointmentId bookedAt(Instant start) {
        return getPair().sessions().stream()
                .filter(s -> s.when().start().equals(start))
                .map(PairPage.SessionCard::id)
                .findFirst()
                .orElse(null);
    }

    /** How long, and once or a series. */
    public String chooseLength() {
        if (series) {
            new Validation()
                    .required("every", plan.getEvery())
                    .required("times", plan.getTimes())
                    .done();
            plan.rule();
        } else {
            plan.once();
        }
        plan.setStart(null);
        plan.setChanges(null);
        return plan.redirect(BookStep.TIME);
    }

    /** Where, and what it is about. */
    public String choosePlace() {
        Venue venue = new Venue(place, onlineAddress);
        new Validation().atMost("agenda", agenda, SessionNotes.LONGEST).done();
        drafts.keep(getId(), new BookDrafts.Draft(venue.place(), venue.onlineAddress(), agenda, true));
        return plan.redirect(BookStep.CHECK);
    }

    /** The page after the time: the check, where place and agenda were written before. */
    BookStep afterTime() {
        return drafts.of(getId()).written() ? BookStep.CHECK : BookStep.PLACE;
    }

    /** The rope. */
    public List<Stop> getStops() {
        return Stream.of(BookStep.values())
                .map(s -> new Stop(
                        s.key(),
                        s == step ? "here" : s.compareTo(step) < 0 ? "done" : "to-do",
                        s.compareTo(step) < 0 ? plan.at(s) : null))
                .toList();
    }

    /** Where the way back leads. */
    public String getBack() {
        return step == BookStep.LENGTH ? "/mentoring/relationship?id=" + getId() : plan.at(step.before());
    }

    /** Lengths of a session, in words. */
    public List<SelectItem> getLengths() {
        return BookPlan.LENGTHS.stream().map(m -> new SelectItem(m, length(m))).toList();
    }

    /** "1 hour 30 minutes". */
    public String length(Integer minutes) {
        return messages.say("mentoring.book.minutes", minutes / 60, minutes % 60)
                .strip();
    }

    /** Once, or several times. */
    public List<SelectItem> getHowOften() {
        return List.of(
                new SelectItem(false, messages.get("mentoring.book.once")),
                new SelectItem(true, messages.get("mentoring.book.series")));
    }

    /** A page with its state on the rope and, where one has been, its address. */
    public record Stop(String key, String state, String href) {}

    /** The session that these two have at that time already, for whoever comes back after booking it; else null. */
    public AppointmentId getBooked() {
        return booked;
    }

    public BookPlan getPlan() {
        return plan;
    }

    public String getStep() {
        return step == null ? null : step.key();
    }

    public void setStep(String key) {
        step = key == null ? null : BookStep.of(key).orElse(null);
    }

    public boolean isSeries() {
        return series;
    }

    public void setSeries(boolean series) {
        this.series = series;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getOnlineAddress() {
        return onlineAddress;
    }

    public void setOnlineAddress(String onlineAddress) {
        this.onlineAddress = onlineAddress;
    }

    public String getAgenda() {
        return agenda;
    }

    public void setAgenda(String agenda) {
        this.agenda = agenda;
    }
}
