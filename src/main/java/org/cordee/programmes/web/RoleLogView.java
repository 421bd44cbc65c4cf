package org.cordee.programmes.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.cordee.platform.web.EarlierAndLater;
import org.cordee.programmes.boundary.RoleLog;
import org.cordee.shared.paging.Page;
import org.cordee.shared.paging.PageQuery;

/** Who gave and took which role. */
@Named
@RequestScoped
public class RoleLogView extends EarlierAndLater<RoleLog.Line> {

    @Inject
    private RoleLog log;

    @Override
    protected Page<RoleLog.Line> read(PageQuery query) {
        return log.page(query);
    }

    public List<RoleLog.Line> getLines() {
        return page().items();
    }

    public boolean isReadable() {
        return log.mayRead();
    }
}
