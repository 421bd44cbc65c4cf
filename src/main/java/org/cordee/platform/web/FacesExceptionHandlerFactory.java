package org.cordee.platform.web;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIForm;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerFactory;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.AbortProcessingException;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Optional;
import org.cordee.platform.errors.ExceptionClassifier;
import org.cordee.platform.errors.Outage;
import org.cordee.platform.messages.Messages;
import org.cordee.shared.errors.Causes;
import org.cordee.shared.errors.Conflict;
import org.cordee.shared.errors.Denied;
import org.cordee.shared.errors.DomainException;
import org.cordee.shared.errors.NotFound;
import org.cordee.shared.errors.Problem;

/**
 * What happens on a page when something goes wrong. A rule or a conflict met by a button is said on the same page, at
 * its field where there is one, with what was typed kept. Everything else is an answer with its status, which
 * {@link ErrorPageServlet} shows; {@code cordee.js} shows the same answer when it came to an Ajax request.
 */
public class FacesExceptionHandlerFactory extends ExceptionHandlerFactory {

    public FacesExceptionHandlerFactory(ExceptionHandlerFactory wrapped) {
        super(wrapped);
    }

    @Override
    public ExceptionHandler getExceptionHandler() {
        return new Handler(getWrapped().getExceptionHandler());
    }

    private static final class Handler extends ExceptionHandlerWrapper {

        Handler(ExceptionHandler wrapped) {
            super(wrapped);
        }

        @Override
        public void handle() {
            FacesContext faces = FacesContext.getCurrentInstance();
            for (Iterator<ExceptionQueuedEvent> events =
                            getUnhandledExceptionQueuedEvents().iterator();
                    events.hasNext(); ) {
                Throwable thrown = events.next().getContext().getException();
                events.remove();
                if (!(thrown instanceof AbortProcessingException) && !faces.getResponseComplete()) {
                    handle(faces, thrown);
                }
            }
            getWrapped().handle();
        }

        private static void handle(FacesContext faces, Throwable thrown) {
            Optional<DomainException> domain = ExceptionClassifier.domain(thrown);
            if (Causes.include(thrown, ViewExpiredException.class)) {
                answer(faces, thrown, ErrorPageServlet.EXPIRED, 409);
            } else if (domain.isEmpty() && ExceptionClassifier.diskFull(thrown) && sentForm(faces)) {
                say(faces, new Conflict(Outage.DISK.text()));
            } else if (domain.isEmpty()) {
                answer(faces, thrown, null, ExceptionClassifier.busy(thrown) ? 503 : 500);
            } else if (domain.get() instanceof NotFound || domain.get() instanceof Denied) {
                answer(faces, thrown, null, 404);
            } else if (sentForm(faces)) {
                say(faces, domain.get());
            } else {
                answer(faces, thrown, null, domain.get() instanceof Conflict ? 409 : 400);
            }
        }

        /** True when a form was sent and its page is not yet being shown again. */
        private static boolean sentForm(FacesContext faces) {
            return faces.isPostback() && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        }

        private static void answer(FacesContext faces, Throwable thrown, String mark, int status) {
            ExternalContext external = faces.getExternalContext();
            if (external.getRequestMap().get(ErrorPageServlet.SHOWING) != null) {
                throw new FacesException(thrown);
            }
            try {
                external.getRequestMap().put(ErrorPageServlet.THROWN, thrown);
                if (mark != null) {
                    external.getRequestMap().put(mark, true);
                }
                external.responseSendError(status, null);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            faces.responseComplete();
        }

        private static void say(FacesContext faces, DomainException thrown) {
            Messages messages = CDI.current().select(Messages.class).get();
            UIComponent form = sent(faces);
            for (Problem problem : thrown.problems()) {
                String text = messages.say(problem);
                String field = problem.field() == null ? null : find(faces, form, problem.field());
                faces.addMessage(field, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, text));
            }
            if (faces.getPartialViewContext().isAjaxRequest()) {
                show(faces, form);
            }
            faces.renderResponse();
        }

        /** Client id of the field in the form that was sent; null when the page has no such field. */
        private static String find(FacesContext faces, UIComponent form, String field) {
            String[] found = new String[1];
            String ending = ":" + field.replace('.', '-').replaceAll("[^A-Za-z0-9_:-]", "");
            form.visitTree(VisitContext.createVisitContext(faces), (context, component) -> {
                if (component instanceof UIInput input && (":" + input.getClientId(faces)).endsWith(ending)) {
                    found[0] = input.getClientId(faces);
                    return VisitResult.COMPLETE;
                }
                return VisitResult.ACCEPT;
            });
            return found[0];
        }

        private static UIComponent sent(FacesContext faces) {
            for (String name :
                    faces.getExternalContext().getRequestParameterMap().keySet()) {
                if (faces.getViewRoot().findComponent(name.startsWith(":") ? name : ":" + name)
                        instanceof UIForm form) {
                    return form;
                }
            }
            return faces.getViewRoot();
        }

        /** With Ajax: the form and the top of the page come back too, whatever the button asked for. */
        private static void show(FacesContext faces, UIComponent form) {
            if (form instanceof UIForm) {
                faces.getPartialViewContext().getRenderIds().add(form.getClientId(faces));
            }
            UIComponent top = faces.getViewRoot().findComponent(":summary");
            if (top != null) {
                faces.getPartialViewContext().getRenderIds().add(top.getClientId(faces));
            }
        }
    }
}
