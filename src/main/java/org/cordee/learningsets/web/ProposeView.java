package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Set;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.boundary.SetProposals;
import org.cordee.learningsets.terms.SetProposalSubject;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/**
 * What follows when a set decides something, and the one button that proposes it; asking somebody new has a field
 * beside.
 */
@Named
@ViewScoped
public class ProposeView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;
    private static final String ANEW = "anew";
    private static final Set<String> KNOWN = Set.of(
            ANEW,
            SetProposalSubject.SELF_FACILITATED.key(),
            SetProposalSubject.FACILITATOR.key(),
            SetProposalSubject.ADMIT.key(),
            SetProposalSubject.CLOSE.key());

    @Inject
    private SetFuture future;

    @Inject
    private SetProposals proposals;

    private LearningSetId id;
    private String what;
    private String email;
    private transient SetFuture.Page page;

    /** The view action. */
    public void open() {
        page = future.page(id);
        if (what == null || !KNOWN.contains(what) || !page.meetings().works()) {
            throw new NotFound();
        }
    }

    public String propose() {
        return doneAndTold(
                () -> {
                    if (ANEW.equals(what)) {
                        future.recontract(id);
                    } else if (SetProposalSubject.ADMIT.key().equals(what)) {
                        proposals.admit(id, email);
                    } else {
                        proposals.propose(id, matter());
                    }
                },
                "/learningsets/" + (ANEW.equals(what) ? "contract" : "set") + "?faces-redirect=true&id=" + id,
                "learningsets.propose." + what + ".done");
    }

    private SetProposalSubject matter() {
        return Set.of(SetProposalSubject.values()).stream()
                .filter(m -> m.key().equals(what))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    public SetFuture.Page getPage() {
        if (page == null) {
            page = future.page(id);
        }
        return page;
    }

    public LearningSetId getId() {
        return id;
    }

    public void setId(LearningSetId id) {
        this.id = id;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }
}
