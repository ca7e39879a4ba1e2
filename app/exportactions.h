// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/reportrequest.h"
#include "model/export/workspaceexport.h"

#include <QAction>
#include <QMenu>

#include <functional>
#include <memory>

namespace waymark {

/// A report that the window offers.
struct OfferedReport {
    ReportKind kind = ReportKind::Programme;
    bool onlyCurrentSprint = false; ///< of Sprint: not all of them
};

/// "Evidence pack", "OSCAL assessment results"
QString exportName(ExportKind kind);
/// "Programme report", "Report of the current sprint"
QString reportName(const OfferedReport& report);

/// The ways to write the workspace for others: a menu of reports and exports, with a switch for redaction, and commands for the
/// palette.
class ExportActions final : public QObject {
    Q_OBJECT
public:
    explicit ExportActions(QObject* parent);

    QMenu* menu() const { return m_menu.get(); }
    QList<QAction*> commands() const { return m_commands; } ///< each as it is, and redacted
    void setEnabled(bool enabled);

Q_SIGNALS:
    void requested(waymark::ExportKind kind, bool redact);
    void reportRequested(const waymark::OfferedReport& report, bool redact);

private:
    void add(const QString& name, const std::function<void(bool redact)>& request);

    std::unique_ptr<QMenu> m_menu;
    QAction* m_redact = nullptr;
    QList<QAction*> m_commands;
};

} // namespace waymark
