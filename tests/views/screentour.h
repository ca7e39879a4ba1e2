// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/openshell.h"

#include <functional>

namespace waymark {

class WorkspaceView;

/// The window in each state that a person meets on the demo, one after the other.
class ScreenTour {
public:
    using Visit = std::function<void(const QString& name)>;

    ScreenTour(OpenShell& shell, Visit visit) : m_shell(shell), m_visit(std::move(visit)) {}

    /// All of it, in the order below. A new part of the tour is called there too.
    void whole();

    void start();
    void screens();
    void details();
    /// What is made of failing checks, and the registry that a risk goes into.
    void failures();
    void looksBack();
    void planning();
    void backlog();
    void threats();
    void reviews();
    void gate();
    void targets();
    void exceptions();
    void frameworks();
    /// A file that Waymark doesn't know, through the steps of the mapping assistant, and back.
    void mapping();
    void import();

private:
    WorkspaceView& view();

    OpenShell& m_shell;
    Visit m_visit;
};

} // namespace waymark
