package org.cordee.learningsets.overview.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.MySets;
import org.cordee.learningsets.overview.boundary.SetCards;
import org.cordee.learningsets.web.LearningSetFormView;

/** My sets: those proposed to me, those I am in or facilitate, and whether I would like one. */
@Named
@ViewScoped
public class MySetsView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MySets sets;

    @Inject
    private SetCards setCards;

    private transient List<MySets.MySet> proposed;
    private transient List<SetCards.Card> cards;
    private transient Boolean wishing;

    /** The view action. */
    public void open() {
        getCards();
    }

    public List<MySets.MySet> getProposed() {
        if (proposed == null) {
            proposed = sets.proposed();
        }
        return proposed;
    }

    private List<SetCards.Card> getCards() {
        if (cards == null) {
            cards = setCards.mine();
        }
        return cards;
    }

    /** The set whose meeting is next, or null. */
    public SetCards.Card getSoonest() {
        return getCards().stream().filter(c -> c.next() != null).findFirst().orElse(null);
    }

    public List<SetCards.Card> getJoined() {
        return getCards().stream().filter(c -> !c.facilitates()).toList();
    }

    public List<SetCards.Card> getFacilitated() {
        return getCards().stream().filter(SetCards.Card::facilitates).toList();
    }

    public boolean isWishing() {
        if (wishing == null) {
            wishing = sets.wishing();
        }
        return wishing;
    }

    public String wish() {
        return done(() -> sets.wish(true), "/learningsets/my-sets?faces-redirect=true", "learningsets.my-sets.wished");
    }

    public String unwish() {
        return done(
                () -> sets.wish(false), "/learningsets/my-sets?faces-redirect=true", "learningsets.my-sets.unwished");
    }
}
