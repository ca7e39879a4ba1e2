// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace waymark {

class FiguresModel;
class Workspace;

/// How the gate of the current sprint stands, as a button: sign and word, or the sign alone where there is no room. Not
/// there without a sprint.
class GateSign final : public QToolButton {
    Q_OBJECT
public:
    GateSign(const Workspace& workspace, const FiguresModel& figures, QWidget* parent = nullptr);

    void setBrief(bool brief);

private:
    void refresh();

    const Workspace& m_workspace;
    const FiguresModel& m_figures;
};

} // namespace waymark
