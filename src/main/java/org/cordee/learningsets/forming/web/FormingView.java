package org.cordee.learningsets.forming.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.forming.boundary.Forming;
import org.cordee.learningsets.terms.FormingPlan;
import org.cordee.learningsets.terms.Origin;
import org.cordee.learningsets.terms.SetSize;
import org.cordee.learningsets.web.LearningSetFormView;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.CohortId;
import org.cordee.shared.ids.NetworkId;

/** All forming rounds of a cohort or network, and a new one. */
@Named
@ViewScoped
public class FormingView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private Forming forming;

    private CohortId cohort;
    private NetworkId network;
    private String title;
    private int aim = SetSize.AIM;
    private transient Forming.Rounds rounds;

    /** The view action. */
    public void open() {
        rounds = forming.of(origin());
        title = rounds.confidential()
                ? null
                : rounds.title().length() > 100 ? rounds.title().substring(0, 100) : rounds.title();
    }

    private Origin origin() {
        if ((cohort == null) == (network == null)) {
            throw new NotFound();
        }
        return cohort != null ? Origin.of(cohort) : Origin.of(network);
    }

    /** Begins a round with everybody who is not in a set yet. */
    public String begin() {
        FormingPlan usual = FormingPlan.usual(title);
        String id = once(() -> forming.begin(
                        origin(),
                        new FormingPlan(
                                title,
                                aim,
                                null,
                                usual.sector(),
                                usual.level(),
                                usual.region(),
                                usual.organisation(),
                                usual.experience(),
                                usual.onePerOrganisation(),
                                usual.twoCitizens(),
                                usual.sharedHours(),
                                usual.facilitatorEach(),
                                usual.setsEach()))
                .toString());
        return "/learningsets/round?faces-redirect=true&id=" + id;
    }

    public Forming.Rounds getRounds() {
        if (rounds == null) {
            rounds = forming.of(origin());
        }
        return rounds;
    }

    public CohortId getCohort() {
        return cohort;
    }

    public void setCohort(CohortId cohort) {
        this.cohort = cohort;
    }

    public NetworkId getNetwork() {
        return network;
    }

    public void setNetwork(NetworkId network) {
        this.network = network;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public int getAim() {
        return aim;
    }

    public void setAim(int aim) {
        this.aim = aim;
    }
}
