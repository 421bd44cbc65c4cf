package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.learningsets.boundary.Admitting;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.boundary.SetProposals;
import org.cordee.shared.ids.PersonId;

/** Of a set's page: what is proposed and where it goes from here. */
@Named
@ViewScoped
public class SetFutureView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private SetFuture future;

    @Inject
    private SetProposals proposals;

    @Inject
    private Admitting admitting;

    @Inject
    private SetView set;

    public SetFuture.Page getPage() {
        return set.getFuture();
    }

    public String agree(long proposal) {
        // not by the one-time key, which would keep for a week who said what; sent again, a yes changes nothing
        boolean all = proposals.agree(proposal);
        flashMessages.add(all ? "learningsets.proposal.carried" : "learningsets.proposal.agreed");
        return here();
    }

    public String keep(long proposal) {
        proposals.keepAsItWas(proposal);
        flashMessages.add("learningsets.proposal.kept");
        return here();
    }

    public String withdraw(long proposal) {
        return done(() -> proposals.withdraw(proposal), here(), "learningsets.proposal.withdrawn");
    }

    /** Does not wait for an answer any longer. */
    public String takeBack(PersonId person) {
        return done(() -> admitting.takeBack(set.getId(), person), here(), "learningsets.admit.taken-back");
    }

    /** Stays with the contract it has. */
    public String goOn() {
        return done(() -> future.goOn(set.getId()), here(), "learningsets.future.went-on");
    }

    private String here() {
        return "/learningsets/set?faces-redirect=true&id=" + set.getId();
    }
}
