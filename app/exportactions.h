// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/export/workspaceexport.h"

#include <QAction>
#include <QMenu>

#include <memory>

namespace waymark {

/// "Evidence pack", "OSCAL assessment results"
QString exportName(ExportKind kind);

/// The ways to write the workspace for others: a menu of them, with a switch for redaction, and commands for the palette.
class ExportActions final : public QObject {
    Q_OBJECT
public:
    explicit ExportActions(QObject* parent);

    QMenu* menu() const { return m_menu.get(); }
    QList<QAction*> commands() const { return m_commands; } ///< each as it is, and redacted
    void setEnabled(bool enabled);

Q_SIGNALS:
    void requested(waymark::ExportKind kind, bool redact);

private:
    void addKind(ExportKind kind);

    std::unique_ptr<QMenu> m_menu;
    QAction* m_redact = nullptr;
    QList<QAction*> m_commands;
};

} // namespace waymark
