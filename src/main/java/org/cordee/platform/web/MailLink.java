package org.cordee.platform.web;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.cordee.platform.idempotency.Idempotency;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.NotFound;

/**
 * A page that a link in a mail opens, without signing in: the page shows, the button acts. All it knows comes from the
 * address, so that what the page shows decides already which button was pressed; the bean is one of a request.
 *
 * @param <P> what the page shows
 */
public abstract class MailLink<P> {

    @Inject
    protected Messages messages;

    @Inject
    private Idempotency idempotency;

    @Inject
    private FormKey formKey;

    private String token;
    private P page;

    @PostConstruct
    void begin() {
        token = given("t");
        read();
    }

    /** A parameter of the address, or null. */
    protected static String given(String name) {
        return FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get(name);
    }

    private void read() {
        try {
            page = page(token);
        } catch (NotFound e) {
            page = null;
        }
    }

    /** What the link is about. @throws NotFound when it is wrong or too old */
    protected abstract P page(String token);

    /** The page's own address: {@code /links/offer}. */
    protected abstract String address();

    /** Says that the link is dead, too, to those who read the status and not the page. */
    public void open() {
        if (isDead()) {
            FacesContext.getCurrentInstance().getExternalContext().setResponseStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /**
     * Does it once, however often the button is pressed, and shows the page anew. When it has moved on meanwhile, the
     * page shows that at once.
     *
     * @param what was done, in a word
     */
    protected String act(String what, Deed deed) {
        try {
            idempotency.run(formKey.take(), null, () -> {
                deed.by(token);
                return what;
            });
        } catch (Conflict e) {
            read();
            throw e;
        }
        return address() + "?faces-redirect=true&t=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
    }

    /** What a button does, with the link's token. */
    protected interface Deed {
        void by(String token);
    }

    /** Null when the link is wrong or too old. */
    public P getPage() {
        return page;
    }

    /** True when the link is wrong or too old. */
    public boolean isDead() {
        return page == null;
    }
}
