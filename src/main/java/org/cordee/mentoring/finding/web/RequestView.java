package org.cordee.mentoring.finding.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.cordee.mentoring.finding.boundary.RequestPage;
import org.cordee.mentoring.finding.boundary.Requests;
import org.cordee.platform.web.FormSaver;
import org.cordee.shared.ids.MentoringRequestId;

/** One request, for the mentor to answer or the mentee to take back. */
@Named
@ViewScoped
public class RequestView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private Requests requests;

    @Inject
    private FormSaver formSaver;

    private MentoringRequestId id;
    private String ask;
    private transient RequestPage page;

    public void open() {
        page = requests.page(id);
    }

    public String accept() {
        return act(() -> requests.accept(id), "/mentoring/my-mentoring", "accepted");
    }

    public String decline() {
        return act(() -> requests.decline(id), "/mentoring/requests", "declined");
    }

    public String withdraw() {
        return act(() -> requests.withdraw(id), "/mentoring/mentors", "withdrawn");
    }

    private String act(Runnable what, String next, String told) {
        return formSaver.save(
                what,
                this::open,
                next,
                "mentoring.request-page.told." + told,
                getPage().other().name());
    }

    /** Read again where another node goes on with this view. */
    public RequestPage getPage() {
        if (page == null) {
            open();
        }
        return page;
    }

    /** Key of the words for this state and side: {@code mentoring.request-page.mentor.pending}. */
    public String getKey() {
        return "mentoring.request-page." + (getPage().toMe() ? "mentor." : "mentee.")
                + page.row().state().key();
    }

    /** What is to be confirmed first: decline or withdraw; null once that is not possible. */
    public String getAsking() {
        boolean fits = getPage().row().open() && (page.toMe() ? "decline".equals(ask) : "withdraw".equals(ask));
        return fits ? ask : null;
    }

    public MentoringRequestId getId() {
        return id;
    }

    public void setId(MentoringRequestId id) {
        this.id = id;
    }

    public String getAsk() {
        return ask;
    }

    public void setAsk(String ask) {
        this.ask = ask;
    }
}
