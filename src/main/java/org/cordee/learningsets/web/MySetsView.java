package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.learningsets.boundary.MySets;

/** My sets: those proposed to me, those I am in or facilitate, and whether I would like one. */
@Named
@ViewScoped
public class MySetsView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private MySets sets;

    private transient List<MySets.MySet> all;
    private transient Boolean wishing;

    /** The view action. */
    public void open() {
        all = sets.mine();
    }

    private List<MySets.MySet> all() {
        if (all == null) {
            all = sets.mine();
        }
        return all;
    }

    public List<MySets.MySet> getProposed() {
        return all().stream().filter(MySets.MySet::proposed).toList();
    }

    public List<MySets.MySet> getJoined() {
        return all().stream().filter(s -> !s.proposed() && !s.facilitates()).toList();
    }

    public List<MySets.MySet> getFacilitated() {
        return all().stream().filter(MySets.MySet::facilitates).toList();
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
