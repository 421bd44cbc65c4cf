package org.cordee.scheduling.polls.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.Venue;
import org.cordee.scheduling.web.OfferedTimeForm;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.person.CurrentPerson;

/** Asking people which times suit. What it is about, and who is asked, comes from the feature that owns it. */
@Named
@ViewScoped
public class PollEditView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Polls polls;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    private String kind;
    private Long of;
    private final PollForm form = new PollForm();
    private transient Polls.Plan plan;

    /**
     * The view action. @throws NotFound when there is nothing a date is sought for, or it is not the reader's to manage
     */
    public void open() {
        if (kind == null || of == null) {
            throw new NotFound();
        }
        form.from(getPlan().sought(), me.zone());
        suggest();
    }

    /** Looks for times of the length that is asked for now. */
    public void suggest() {
        form.suggest(polls.suggest(kind, of, form.length(), form.zoneId()), messages);
    }

    public String ask() {
        List<TimeRange> times = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        gather(times, fields);
        Venue venue = new Venue(form.getPlace(), form.getOnlineAddress());
        Instant closes = closes(times);
        String id;
        try {
            id = once(() ->
                    polls.open(kind, of, venue, form.getQuorum(), times, closes).toString());
        } catch (Invalid e) {
            throw new Invalid(e.problems().stream().map(p -> here(p, fields)).toList());
        }
        flashMessages.add("scheduling.poll.told.opened", getPlan().names().size());
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/poll?faces-redirect=true&id=" + id;
    }

    /** What was typed, then what was chosen of the suggestions, each with the field it stands in. */
    private void gather(List<TimeRange> times, List<String> fields) {
        List<Problem> wrong = new ArrayList<>();
        for (int i = 0; i < form.getTyped().size(); i++) {
            OfferedTimeForm typed = form.getTyped().get(i);
            String at = "times-" + i + "-";
            if (!typed.blank()) {
                try {
                    new Validation()
                            .required("date", typed.getDate())
                            .required("start", typed.getStart())
                            .done();
                    times.add(typed.when(form.minutes(), form.zoneId()));
                    fields.add(at + "start");
                } catch (Invalid e) {
                    e.problems().forEach(p -> wrong.add(new Problem(at + p.field(), p.key(), p.arguments())));
                }
            }
        }
        if (!wrong.isEmpty()) {
            throw new Invalid(wrong);
        }
        for (String chosen : form.getChosen()) {
            times.add(form.suggested(chosen));
            fields.add("suggested");
        }
    }

    /** The end of that day, or when the last of the times begins on it. */
    private Instant closes(List<TimeRange> times) {
        LocalDate day = form.getCloses();
        ZoneId zone = form.zoneId();
        Instant end = day.atTime(23, 59).atZone(zone).toInstant();
        Instant latest =
                times.stream().map(TimeRange::start).max(Instant::compareTo).orElse(end);
        return latest.isBefore(end) && !LocalDate.ofInstant(latest, zone).isBefore(day) ? latest : end;
    }

    private static Problem here(Problem problem, List<String> fields) {
        String field = problem.field() == null ? "" : problem.field();
        String here = field.matches("times\\.\\d+\\.start")
                ? fields.get(Integer.parseInt(field.split("\\.")[1]))
                : field.equals("times") ? "suggested" : problem.field();
        return new Problem(here, problem.key(), problem.arguments());
    }

    /** Read again where another node goes on with this view. */
    public Polls.Plan getPlan() {
        if (plan == null) {
            plan = polls.plan(kind, of);
        }
        return plan;
    }

    public PollForm getForm() {
        return form;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public Long getOf() {
        return of;
    }

    public void setOf(Long of) {
        this.of = of;
    }
}
