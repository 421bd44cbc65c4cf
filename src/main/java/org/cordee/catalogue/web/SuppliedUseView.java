package org.cordee.catalogue.web;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.catalogue.boundary.CatalogueDesk;
import org.cordee.catalogue.terms.SuppliedUse;
import org.cordee.platform.web.FormView;

/** The form in which an administrator says what becomes of the programmes and networks that come with Cordee. */
@Named
@ViewScoped
public class SuppliedUseView extends FormView {

    private static final long serialVersionUID = 1L;

    @Inject
    private CatalogueDesk desk;

    private SuppliedUse use;

    /** The view action. @throws org.cordee.shared.errors.NotFound to all but administrators */
    public void open() {
        use = desk.suppliedUse();
    }

    public String save() {
        return done(
                () -> desk.useSupplied(use),
                "/operations/installation?faces-redirect=true",
                "catalogue.supplied.saved." + use.key());
    }

    public SuppliedUse[] getUses() {
        return SuppliedUse.values();
    }

    public SuppliedUse getUse() {
        return use;
    }

    public void setUse(SuppliedUse use) {
        this.use = use;
    }
}
