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

QString reportName(const OfferedReport& report)
{
    switch (report.kind) {
    case ReportKind::Programme: return ExportActions::tr("Programme report");
    case ReportKind::Compliance: return ExportActions::tr("Compliance report");
    case ReportKind::Sprint:
        return report.onlyCurrentSprint ? ExportActions::tr("Report of the current sprint") : ExportActions::tr("Report of all sprints");
    case ReportKind::Risks: return ExportActions::tr("Risk report");
    case ReportKind::Review: return ExportActions::tr("Report of all reviews");
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
    const OfferedReport reports[] = {{.kind = ReportKind::Programme}, {.kind = ReportKind::Sprint, .onlyCurrentSprint = true},
                                     {.kind = ReportKind::Sprint},    {.kind = ReportKind::Review},
                                     {.kind = ReportKind::Risks},     {.kind = ReportKind::Compliance}};
    for (const OfferedReport& report : reports)
        add(reportName(report), [this, report](bool redact) { Q_EMIT reportRequested(report, redact); });
    m_menu->addSeparator();
    for (const ExportKind kind : {ExportKind::Pack, ExportKind::OscalResults, ExportKind::OscalPlan, ExportKind::Hdf})
        add(exportName(kind), [this, kind](bool redact) { Q_EMIT requested(kind, redact); });
    m_menu->addSeparator();
    m_menu->addAction(m_redact);
}

void ExportActions::add(const QString& name, const std::function<void(bool redact)>& request)
{
    auto* action = new QAction(tr("%1...", "what is exported").arg(name), this);
    connect(action, &QAction::triggered, this, [this, request] { request(m_redact->isChecked()); });
    m_menu->addAction(action);
    const QIcon sign = signIcon(QStringLiteral("export"));
    auto* plain = new QAction(sign, tr("Export %1...", "what").arg(name), this);
    connect(plain, &QAction::triggered, this, [request] { request(false); });
    auto* redacted = new QAction(sign, tr("Export %1, account numbers and names hidden...", "what").arg(name), this);
    connect(redacted, &QAction::triggered, this, [request] { request(true); });
    m_commands << plain << redacted;
}

void ExportActions::setEnabled(bool enabled)
{
    m_menu->setEnabled(enabled); // the entry that opens it, too
    for (QAction* command : std::as_const(m_commands))
        command->setEnabled(enabled);
}

} // namespace waymark
