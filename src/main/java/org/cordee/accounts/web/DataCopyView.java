package org.cordee.accounts.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.cordee.accounts.boundary.PersonDataDesk;

/** The page of a mailed link to a copy of one's data, for somebody whose account is closed. */
@Named
@RequestScoped
public class DataCopyView {

    @Inject
    private PersonDataDesk desk;

    private String token;
    private boolean works;

    @PostConstruct
    void open() {
        token = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("t");
        works = desk.works(token);
    }

    /** True while the link works. */
    public boolean isWorks() {
        return works;
    }

    public String getToken() {
        return token;
    }
}
