package org.cordee.learningsets.forming.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.cordee.learningsets.forming.boundary.BoardDesk;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.platform.idempotency.Idempotency;
import org.cordee.platform.messages.Messages;
import org.cordee.platform.web.FlashMessages;
import org.cordee.platform.web.FormKey;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Invalid;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.FormingRoundId;
import org.cordee.shared.ids.Id;
import org.cordee.shared.ids.PersonId;
import org.cordee.shared.person.CurrentPerson;
import org.cordee.shared.text.Message;
import org.cordee.shared.text.SearchText;

/**
 * The board, and one card of it with all that can be done with it. It keeps nothing between requests: which round and
 * which card stands in the address, so that the page and the part of it that a script exchanges work alike.
 */
@Named
@RequestScoped
public class BoardView {

    private static final int MANY = 12;
    private static final int MOST_FOUND = 20;
    private static final int LONGEST_NAME = 100;

    @Inject
    private BoardDesk desk;

    @Inject
    private Idempotency idempotency;

    @Inject
    private FormKey formKey;

    @Inject
    private FlashMessages flashMessages;

    @Inject
    private Messages messages;

    @Inject
    private CurrentPerson me;

    private Map<String, String> asked;
    private FormingRoundId id;
    private PersonId person;
    private final Set<Integer> changed = new HashSet<>();
    private BoardDesk.BoardPage board;
    private BoardDesk.PersonMoves personMoves;
    private long gained;
    private String undo;
    private List<BoardDesk.Card> found = List.of();

    @PostConstruct
    void begin() {
        asked = FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        id = FormingRoundId.of(number("id"));
        person = PersonId.of(number("person"));
    }

    private Long number(String name) {
        return Id.parse(asked.get(name)).orElse(null);
    }

    /** The view action: what is not there is not there. A board that is over, or not there yet, leads to its round. */
    public String open() {
        try {
            read();
            return find();
        } catch (Conflict e) {
            if (isPart() || FacesContext.getCurrentInstance().isPostback()) {
                throw e;
            }
            return "/learningsets/round?faces-redirect=true&id=" + id;
        }
    }

    /** Goes to the person that is looked for, where there is one of that name. */
    private String find() {
        if (getFind() == null) {
            return null;
        }
        String wanted = SearchText.of(getFind());
        found = getBoard().sets().stream()
                .flatMap(s -> s.cards().stream())
                .filter(c -> SearchText.of(c.name()).contains(wanted))
                .limit(MOST_FOUND)
                .toList();
        return found.size() == 1
                ? "/learningsets/board?faces-redirect=true&id=" + id + "&person="
                        + found.get(0).id()
                : null;
    }

    private void read() {
        boolean asked = person != null && !FacesContext.getCurrentInstance().isPostback();
        if (asked) {
            personMoves = desk.weigh(required(id), person);
        }
        // a card alone needs no board
        if (!asked || !isPart()) {
            board = desk.page(required(id));
        }
        FacesContext.getCurrentInstance().getViewRoot().setTransient(true);
    }

    private static <T> T required(T value) {
        if (value == null) {
            throw new NotFound();
        }
        return value;
    }

    /** Moves the person of the card to the set that was chosen. */
    public String move() {
        Long to = number("to");
        if (to == null) {
            throw new Invalid("to", "learningsets.board.choose-set");
        }
        String back = getWeighed() == null ? null : "to-" + getWeighed().place();
        once(() -> changed.addAll(desk.move(id, person, to.intValue())));
        undo = back;
        return said("learningsets.board.moved", to);
    }

    /** Exchanges the person of the card with the one that was chosen. */
    public String swap() {
        PersonId with = PersonId.of(number("with"));
        if (with == null) {
            throw new Invalid("with", "learningsets.board.choose-person");
        }
        once(() -> changed.addAll(desk.swap(id, person, with)));
        undo = "with-" + with;
        return said("learningsets.board.swapped", getWeighed().place());
    }

    public String pin() {
        once(() -> changed.addAll(desk.pin(id, person, true)));
        return said("learningsets.board.pinned-now", getWeighed().place());
    }

    public String unpin() {
        once(() -> changed.addAll(desk.pin(id, person, false)));
        return said("learningsets.board.unpinned-now", getWeighed().place());
    }

    private void once(Runnable work) {
        long before = getBoard().figures().points();
        idempotency.run(formKey.take(), me.required(), () -> {
            work.run();
            return null;
        });
        board = null;
        personMoves = null;
        gained = getBoard().figures().points() - before;
    }

    private String said(String key, Object where) {
        String whole = messages.say(
                gained > 0
                        ? "learningsets.board.gains"
                        : gained < 0 ? "learningsets.board.loses" : "learningsets.board.same",
                Math.abs(gained));
        flashMessages.add(key, getWeighed().name(), where, whole);
        return isPart()
                ? null
                : "/learningsets/board?faces-redirect=true&id=" + id + "&person=" + person
                        + (undo == null ? "" : "&undo=" + person + "-" + undo);
    }

    /** The set to which the person can be moved back, or null. */
    public String getUndoTo() {
        return undo("to-");
    }

    /** With whom the person can be swapped back, or null. */
    public String getUndoWith() {
        return undo("with-");
    }

    /** What this request did, or is about to undo; else what the address says of this person. */
    private String undo(String kind) {
        String given = asked.get("undo");
        String last = undo != null
                ? undo
                : FacesContext.getCurrentInstance().isPostback()
                        ? asked.get("undoing")
                        : given != null && person != null && given.startsWith(person + "-")
                                ? given.substring((person + "-").length())
                                : null;
        return last != null && last.matches(kind + "[0-9]{1,18}") ? last.substring(kind.length()) : null;
    }

    /** What was typed to find someone, or null. */
    public String getFind() {
        String typed = asked.get("find");
        return typed == null || typed.isBlank() || person != null
                ? null
                : typed.strip().substring(0, Math.min(typed.strip().length(), LONGEST_NAME));
    }

    /** Those whose names have what was typed, where that is not one person. */
    public List<BoardDesk.Card> getFound() {
        return found;
    }

    /** True where a script exchanges parts of the page. */
    public boolean isPart() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId().endsWith("board-change.xhtml");
    }

    /** More sets than fit on a page or two: a way to each of them stands above. */
    public boolean isMany() {
        return getBoard().sets().size() > MANY;
    }

    /** What stands at the way to a set: broken, together or apart. */
    public String mark(BoardDesk.SetCard set) {
        return set == null ? "" : !set.broken().isEmpty() ? "broken" : set.mix().together() ? "together" : "apart";
    }

    /** Sets that this request changed. */
    public List<BoardDesk.SetCard> getChangedSets() {
        return changed.isEmpty() ? List.of() : getBoard().only(changed);
    }

    public BoardDesk.BoardPage getBoard() {
        if (board == null) {
            board = desk.page(required(id));
        }
        return board;
    }

    /** The card that was chosen, with what can be done with it; null when none is. */
    public BoardDesk.PersonMoves getWeighed() {
        if (personMoves == null && person != null) {
            personMoves = desk.weigh(required(id), person);
        }
        return personMoves;
    }

    /** What can be exchanged, by set. */
    public List<Map.Entry<Integer, List<BoardDesk.MoveOption>>> getSwaps() {
        return List.copyOf(getWeighed().swaps().stream()
                .collect(Collectors.groupingBy(BoardDesk.MoveOption::place, TreeMap::new, Collectors.toList()))
                .entrySet());
    }

    /** The exchanges that help most and break nothing new: person to words. */
    public List<BoardDesk.MoveOption> getBest() {
        return getWeighed().swaps().stream()
                .filter(w -> w.change().broken().isEmpty() && w.change().points() > 0)
                .sorted((a, b) -> Long.compare(b.change().points(), a.change().points()))
                .limit(3)
                .toList();
    }

    /** What stands in a choice beside its name: +3, and the rules it would break. */
    public String worth(BoardDesk.MoveOption moveOption) {
        String worth = moveOption.change().signed();
        return moveOption.change().broken().isEmpty()
                ? worth
                : worth + ". "
                        + messages.say(
                                "learningsets.board.breaks",
                                say(moveOption.change().broken()));
    }

    private String say(List<Message> broken) {
        return broken.stream().map(this::say).collect(Collectors.joining(" "));
    }

    public String say(Message message) {
        return messages.say(message);
    }

    public boolean full(BoardDesk.MoveOption moveOption) {
        return moveOption != null && SetSize.isFull(moveOption.size());
    }

    /** What a colour-blind reader and a screen reader need to tell cards apart, in one line. */
    public String facts(BoardDesk.Card card) {
        Map<String, Boolean> parts = new LinkedHashMap<>();
        parts.put(messages.term(card.level()), true);
        parts.put(messages.term(card.sector()), card.sector() != null);
        parts.put(messages.term(card.region()), card.region() != null);
        return parts.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .collect(Collectors.joining(", "));
    }

    public boolean chosen(BoardDesk.Card card) {
        return card.id().equals(person);
    }

    public FormingRoundId getId() {
        return id;
    }

    public PersonId getPerson() {
        return person;
    }
}
