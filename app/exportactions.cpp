// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/exportactions.h"

#include "views/shared/signs.h"

namespace waymark {

QString exportName(ExportKind kind)
{
    switch (kind) {
    case ExportKind::Pack: return ExportActions::tr("Evidence pack");
    case ExportKind::OscalResults: return ExportActions::tr("OSCAL assessment results");
    case ExportKind::OscalPlan: return ExportActions::tr("OSCAL plan of action and milestones");
    case ExportKind::Hdf: return ExportActions::tr("HDF for Heimdall");
    }
    Q_UNREACHABLE();
}

ExportActions::ExportActions(QObject* parent)
    : QObject(parent)
    , m_menu(std::make_unique<QMenu>(tr("Export")))
    , m_redact(new QAction(tr("Hide account numbers and names"), this))
{
    m_menu->setIcon(signIcon(QStringLiteral("export")));
    m_redact->setCheckable(true);
    for (const ExportKind kind : {ExportKind::Pack, ExportKind::OscalResults, ExportKind::OscalPlan, ExportKind::Hdf})
        addKind(kind);
    m_menu->addSeparator();
    m_menu->addAction(m_redact);
}

void ExportActions::addKind(ExportKind kind)
{
    auto* action = new QAction(tr("%1...", "what is exported").arg(exportName(kind)), this);
    connect(action, &QAction::triggered, this, [this, kind] { Q_EMIT requested(kind, m_redact->isChecked()); });
    m_menu->addAction(action);
    const QIcon sign = signIcon(QStringLiteral("export"));
    auto* plain = new QAction(sign, tr("Export %1...", "what").arg(exportName(kind)), this);
    connect(plain, &QAction::triggered, this, [this, kind] { Q_EMIT requested(kind, false); });
    auto* redacted = new QAction(sign, tr("Export %1, account numbers and names hidden...", "what").arg(exportName(kind)), this);
    connect(redacted, &QAction::triggered, this, [this, kind] { Q_EMIT requested(kind, true); });
    m_commands << plain << redacted;
}

void ExportActions::setEnabled(bool enabled)
{
    m_menu->setEnabled(enabled); // the entry that opens it, too
    for (QAction* command : std::as_const(m_commands))
        command->setEnabled(enabled);
}

} // namespace waymark
