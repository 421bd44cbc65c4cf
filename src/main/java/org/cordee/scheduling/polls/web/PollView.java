package org.cordee.scheduling.polls.web;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.cordee.notices.boundary.UnreachedPeople;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FormView;
import org.cordee.scheduling.polls.boundary.PollPage;
import org.cordee.scheduling.polls.boundary.Polls;
import org.cordee.scheduling.polls.terms.PollAnswer;
import org.cordee.scheduling.polls.terms.PollState;
import org.cordee.scheduling.terms.TimeTaken;
import org.cordee.scheduling.web.TimeWords;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.DatePollId;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.terms.Term;

/** One date poll: say which times suit; for its organiser: choose, or take it back. */
@Named
@ViewScoped
public class PollView extends FormView {

    private static final long serialVersionUID = 1L;
    private static final int GRID = 12;
    private static final String HERE = "/scheduling/poll?faces-redirect=true&id=";

    @Inject
    private UnreachedPeople unreachedPeople;

    @Inject
    private Polls polls;

    @Inject
    private Messages messages;

    @Inject
    private TimeWords timeWords;

    private DatePollId id;
    private PersonId whose;
    private Map<Long, String> answers = new HashMap<>();
    private Long choice;
    private boolean anyway;
    private boolean taken;
    private transient PollPage page;

    /** The view action: nothing is there for whoever is neither asked nor may manage it. */
    public void open() {
        answers = new HashMap<>();
        if (whose != null && getWhoseName() == null) {
            throw new NotFound();
        }
        getPage()
                .times()
                .forEach(t -> answers.put(
                        t.id(),
                        whose != null
                                ? said(t)
                                : t.mine() == null ? null : t.mine().key()));
        PollPage.TimeLine best = getPage().best();
        choice = best == null ? null : best.id();
    }

    /** What the person whose answers are recorded has said of that time, or null. */
    private String said(PollPage.TimeLine time) {
        int at = getPage().times().indexOf(time);
        return getPage().replies().rows().stream()
                .filter(r -> r.person().equals(whose) && r.answers().get(at) != null)
                .map(r -> r.answers().get(at).key())
                .findFirst()
                .orElse(null);
    }

    /** A grid of people and times is drawn for a set or a small group; larger ones are shown in figures. */
    public boolean isGrid() {
        return getPage().replies().rows().size() <= GRID;
    }

    public String answer() {
        Map<Long, PollAnswer> said = new HashMap<>();
        answers.forEach((time, answer) -> said.put(time, Term.of(PollAnswer.class, answer)));
        if (whose != null) {
            doOnce(() -> polls.recordAnswers(id, whose, said));
            flashMessages.add("scheduling.date.answer-recorded", getWhoseName());
            return HERE + id;
        }
        doOnce(() -> {
            polls.answer(id, said);
        });
        flashMessages.add("scheduling.poll.told.answered", getPage().period().closesAt());
        return HERE + id;
    }

    /**
     * Name of the person whose answers are recorded, or null when the reader answers, or someone else organises the
     * poll and the person can be told by mail.
     */
    public String getWhoseName() {
        if (getPage().reader().organises()) {
            return getPage().replies().rows().stream()
                    .filter(r -> r.person().equals(whose))
                    .map(PollPage.Row::name)
                    .findFirst()
                    .orElse(null);
        }
        return getPage().replies().unreached().stream()
                .filter(u -> u.person().equals(whose))
                .map(PollPage.Unreached::name)
                .findFirst()
                .orElse(null);
    }

    /** Makes the date; when somebody has something else then, says so and offers to plan it all the same. */
    public String choose() {
        try {
            once(() -> polls.close(id, choice, anyway).toString());
        } catch (TimeTaken e) {
            taken = true;
            throw e;
        }
        flashMessages.add("scheduling.poll.told.closed");
        unreachedPeople.say(flashMessages::add);
        return HERE + id;
    }

    public String withdraw() {
        doOnce(() -> {
            polls.withdraw(id);
        });
        flashMessages.add("scheduling.poll.told.withdrawn");
        unreachedPeople.say(flashMessages::add);
        return HERE + id;
    }

    /** Read again where another node goes on with this view. */
    public PollPage getPage() {
        if (page == null) {
            page = polls.one(id);
        }
        return page;
    }

    /** Times that can still be chosen. */
    public boolean isChoosable() {
        return getPage().reader().organises()
                && getPage().state() == PollState.OPEN
                && getPage().times().stream().anyMatch(t -> !t.past());
    }

    /** True where the chosen or any other time meets something else in a diary: then it can be planned all the same. */
    public boolean isClashing() {
        return taken || getPage().times().stream().anyMatch(t -> t.clashes() != null && t.clashes() > 0);
    }

    /** The times that can be chosen, each with what was said about it and how many have something else then. */
    public List<SelectItem> getTimesToChoose() {
        return getPage().times().stream()
                .filter(t -> !t.past())
                .map(t -> new SelectItem(
                        t.id(),
                        messages.say(
                                "scheduling.poll.choose.time",
                                timeWords.label(t.when()),
                                t.said().yes().size(),
                                t.said().ifNeedBe().size(),
                                t.said().no().size(),
                                t.best() ? 1 : 0,
                                t.clashes())))
                .toList();
    }

    public List<SelectItem> getChoices() {
        return Stream.of(PollAnswer.values())
                .map(a -> new SelectItem(a.key(), messages.term(a)))
                .toList();
    }

    /** Keys of the answers by the id of the time. */
    public Map<Long, String> getAnswers() {
        return answers;
    }

    public DatePollId getId() {
        return id;
    }

    public void setId(DatePollId id) {
        this.id = id;
    }

    public PersonId getWhose() {
        return whose;
    }

    public void setWhose(PersonId whose) {
        this.whose = whose;
    }

    public Long getChoice() {
        return choice;
    }

    public void setChoice(Long choice) {
        this.choice = choice;
    }

    public boolean isAnyway() {
        return anyway;
    }

    public void setAnyway(boolean anyway) {
        this.anyway = anyway;
    }
}
