package org.cordee.home.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.home.boundary.ManagedWork;
import org.cordee.shared.errors.NotFound;

/** The first page of the Manage area. */
@Named
@RequestScoped
public class ManageView {

    @Inject
    private ManagedWork managedWork;

    private ManagedWork.Page page;

    /** @throws NotFound for people who manage nothing */
    public void open() {
        page = managedWork.page();
    }

    public ManagedWork.Page getPage() {
        return page;
    }
}
