package org.cordee.scheduling.web;

import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.boundary.Proposals;
import org.cordee.scheduling.terms.TimeRange;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.shared.errors.Validation;
import org.cordee.shared.ids.AppointmentId;
import org.cordee.shared.person.CurrentPerson;

/** Another time for the date of the page it stands on ({@code ?id=}): propose, accept, counter, decline, take back. */
@Named
@ViewScoped
public class ProposalView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Proposals proposals;

    @Inject
    private Messages messages;

    @Inject
    private TimeWords timeWords;

    @Inject
    private CurrentPerson me;

    private final AppointmentId id = new AppointmentId(Long.parseLong(FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .get("id")));
    private final OfferedTimeForm time = new OfferedTimeForm();
    private Integer minutes;
    private String other;
    private List<SelectItem> others = List.of();
    private transient Proposals.Talk talk;

    public String propose() {
        TimeRange timeRange = typed();
        return done(() -> proposals.propose(id, timeRange), "proposed");
    }

    public String counter() {
        TimeRange timeRange = typed();
        return done(() -> proposals.counter(open(), timeRange), "proposed");
    }

    /** One of the times that suit everybody, after the one proposed was taken. */
    public String counterWithOther() {
        new Validation()
                .that(others.stream().anyMatch(o -> o.getValue().equals(other)), "other", "shared.not-a-choice")
                .done();
        String[] ends = other.split("/");
        TimeRange timeRange = new TimeRange(
                Instant.parse(ends[0]), Instant.parse(ends[1]), getTalk().now().zone());
        return done(() -> proposals.counter(open(), timeRange), "proposed");
    }

    /** When somebody has something else then by now, other times are shown. */
    public String accept() {
        try {
            return done(() -> proposals.accept(open()), "accepted");
        } catch (TimeTaken e) {
            others = e.alternatives().stream()
                    .map(w -> new SelectItem(w.start() + "/" + w.end(), timeWords.label(w)))
                    .toList();
            throw e;
        }
    }

    public String decline() {
        return done(() -> proposals.decline(open()), "declined");
    }

    public String withdraw() {
        return done(() -> proposals.withdraw(open()), "withdrawn");
    }

    private long open() {
        return getTalk().open().id();
    }

    private TimeRange typed() {
        new Validation()
                .required("date", time.getDate())
                .required("start", time.getStart())
                .required("minutes", minutes)
                .between("minutes", minutes, 5, 72 * 60)
                .done();
        return time.when(minutes, me.zone());
    }

    private String done(Runnable work, String what) {
        doOnce(() -> {
            work.run();
        });
        flashMessages.add("scheduling.proposal.told." + what);
        unreachedPeople.say(flashMessages::add);
        return "/scheduling/appointment?faces-redirect=true&id=" + id;
    }

    /** Read again where another node goes on with this view. */
    public Proposals.Talk getTalk() {
        if (talk == null) {
            talk = proposals.of(id);
            minutes =
                    minutes == null ? Integer.valueOf((int) talk.now().length().toMinutes()) : minutes;
        }
        return talk;
    }

    /** Who proposes what. */
    public String getSaid() {
        Proposals.Line line = getTalk().open();
        String time = timeWords.label(line.when());
        if (line.mine()) {
            return messages.say("scheduling.proposal.yours", time);
        }
        return line.by() == null
                ? messages.say("scheduling.proposal.nobody", time)
                : messages.say("scheduling.proposal.theirs", line.by(), time);
    }

    /** On whose clock times are typed. */
    public ZoneId getZone() {
        return me.zone();
    }

    /** The hour that comes twice on the reader's clock. */
    public boolean isTwice() {
        return time.twice(me.zone());
    }

    public OfferedTimeForm getTime() {
        return time;
    }

    public Integer getMinutes() {
        return minutes;
    }

    public void setMinutes(Integer minutes) {
        this.minutes = minutes;
    }

    public List<SelectItem> getOthers() {
        return others;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
