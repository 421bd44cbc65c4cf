package org.cordee.learningsets.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.cordee.learningsets.boundary.LearningReviews;
import org.cordee.learningsets.boundary.SetFuture;
import org.cordee.learningsets.terms.ReviewKind;
import org.cordee.learningsets.terms.SetState;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.ids.LearningSetId;

/** The last review of a set: what each learnt from all of it, and what the others wrote. */
@Named
@ViewScoped
public class LastReviewView extends LearningSetFormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private LearningReviews reviews;

    @Inject
    private SetFuture future;

    private LearningSetId id;
    private String personal;
    private String process;
    private String organisational;
    private List<LearningReviews.Card> all;
    private transient SetFuture.Page page;

    /** The view action. */
    public void open() {
        page = future.page(id);
        if (page.state() == SetState.FORMING) {
            throw new NotFound();
        }
        all = reviews.lastOf(id);
        personal = mine(ReviewKind.PERSONAL);
        process = mine(ReviewKind.PROCESS);
        organisational = mine(ReviewKind.ORGANISATIONAL);
    }

    private String mine(ReviewKind kind) {
        return all.stream()
                .filter(c -> c.mine() && c.kind() == kind)
                .map(LearningReviews.Card::words)
                .findFirst()
                .orElse(null);
    }

    private Integer version(ReviewKind kind) {
        return all.stream()
                .filter(c -> c.mine() && c.kind() == kind)
                .map(LearningReviews.Card::version)
                .findFirst()
                .orElse(null);
    }

    /** Saves what was changed. */
    public String save() {
        Map<ReviewKind, String> typed = new EnumMap<>(ReviewKind.class);
        typed.put(ReviewKind.PERSONAL, personal);
        typed.put(ReviewKind.PROCESS, process);
        typed.put(ReviewKind.ORGANISATIONAL, organisational);
        return done(
                () -> typed.forEach((kind, text) -> {
                    if (!plain(text).equals(plain(mine(kind)))) {
                        reviews.writeLast(id, kind, text, version(kind));
                    }
                }),
                "/learningsets/last-review?faces-redirect=true&id=" + id,
                "learningsets.last.saved");
    }

    /** Browsers end lines in their own way. */
    private static String plain(String text) {
        return text == null ? "" : text.strip().replace("\r\n", "\n");
    }

    public List<LearningReviews.Card> getOthers() {
        return all.stream().filter(c -> !c.mine()).toList();
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

    public String getPersonal() {
        return personal;
    }

    public void setPersonal(String personal) {
        this.personal = personal;
    }

    public String getProcess() {
        return process;
    }

    public void setProcess(String process) {
        this.process = process;
    }

    public String getOrganisational() {
        return organisational;
    }

    public void setOrganisational(String organisational) {
        this.organisational = organisational;
    }
}
