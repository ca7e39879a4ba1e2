// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/risks/riskcontrols.h"

#include "model/domain/naturalorder.h"
#include "model/edit/policyedits.h"
#include "views/shared/itempicker.h"
#include "views/shared/numbers.h"
#include "views/shared/ruledhead.h"
#include "views/story/storylinesmodel.h"
#include "views/shared/theme.h"
#include "views/story/linelist.h"

#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

RiskControls::RiskControls(OpenRisk& open, QWidget* parent)
    : QWidget(parent)
    , m_open(open)
    , m_model(new StoryLinesModel(this))
    , m_list(new LineList(tr("Controls")))
    , m_head(new RuledHead(tr("Controls")))
    , m_field(new ItemPicker(tr("Add a control by id or words"), [this] { return tieable(); }))
{
    build();
    connect(&m_open, &OpenRisk::opened, this, &RiskControls::read);
    connect(&m_open, &OpenItem::refreshed, this, &RiskControls::refresh);
    connect(m_list, &LineList::opened, this, [this](const QModelIndex& index) { openItem(index.row()); });
    connect(m_list, &LineList::removeRequested, this, [this](const QModelIndex& index) { remove(index.row()); });
    connect(m_field, &ItemPicker::picked, this, &RiskControls::pick);
    connect(m_field, &QLineEdit::returnPressed, this, &RiskControls::refuse);
}

void RiskControls::build()
{
    setAccessibleName(tr("Controls"));
    m_list->setObjectName(QStringLiteral("riskControls"));
    m_list->setModel(m_model);
    m_list->setOpens(true);
    m_list->setRemoves(tr("Remove the link"));
    m_field->setObjectName(QStringLiteral("riskControlField"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(6, space::step, 0, 0);
    column->setSpacing(space::field);
    column->addWidget(m_head);
    column->addWidget(m_list);
    column->addWidget(m_field);
}

void RiskControls::read()
{
    const ReferenceShelf* shelf = m_open.context().reference;
    if (m_content || !shelf || m_reading.isRunning())
        return;
    m_reading.start([shelf](Progress&) { return shelf->content(); }, this, [this](Result<std::shared_ptr<const Reference>> content) {
        if (!content) {
            m_open.tell({.kind = Message::Kind::Failure, .text = content.error().message});
            return;
        }
        m_content = *std::move(content);
        refresh();
    });
}

std::vector<PickItem> RiskControls::tieable() const
{
    std::vector<PickItem> items;
    if (m_content)
        for (const ControlSet& set : m_content->controls.sets)
            for (const Control& control : set.controls)
                items.push_back({.id = control.item(), .title = control.title, .key = control.item()});
    return items;
}

void RiskControls::refresh()
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    std::vector<StoryLine> lines;
    for (const ControlTie& tie : m_open.records().controlTies()) {
        if (tie.risk != risk->id)
            continue;
        const Control* control = m_content ? m_content->controls.find(tie.control) : nullptr;
        lines.push_back({.key = tie.id.toString(), .lead = tie.control, .text = control ? control->title : QString()});
    }
    std::ranges::sort(lines, [](const StoryLine& a, const StoryLine& b) { return naturalCompare(a.lead, b.lead) < 0; });
    m_head->note()->setText(lines.empty() ? tr("none") : countText(static_cast<qint64>(lines.size())));
    m_model->show(std::move(lines));
}

void RiskControls::openItem(int row)
{
    Q_EMIT itemRequested({ItemKind::Control, m_model->rowAt(row).lead});
}

void RiskControls::remove(int row)
{
    const StoryLine line = m_model->rowAt(row);
    const auto tie = ControlTieId::parse(line.key);
    const Risk* risk = m_open.risk();
    if (!tie || !risk)
        return;
    const QString reference = risk->reference;
    if (m_open.edit(tr("Unlink %1 from %2", "control, risk").arg(line.lead, reference), [&](Edit& edit) { return untieControl(edit, *tie); }))
        m_open.tellDone(tr("%1 is no longer linked to %2.").arg(reference, line.lead));
}

void RiskControls::pick(const QString& item)
{
    const Risk* risk = m_open.risk();
    if (!risk)
        return;
    const RiskId id = risk->id;
    bool isNew = false;
    const bool done = m_open.edit(tr("Link %1 to %2", "risk, control").arg(risk->reference, item), [&](Edit& edit) -> Result<void> {
        const auto tied = tieControl(edit, item, id);
        isNew = tied && *tied;
        return tied ? Result<void>() : Result<void>(tied.error());
    });
    if (done && !isNew)
        m_open.tell({.text = tr("Nothing was changed: it is linked to that already.")});
}

void RiskControls::refuse()
{
    const QString typed = m_field->text().trimmed();
    if (!typed.isEmpty())
        m_open.tell({.kind = Message::Kind::Warning,
                     .text = m_content ? tr("Nothing was linked: no control has “%1” in its id or title.").arg(typed)
                                       : tr("Nothing was linked: the controls are still being read. Try again.")});
}

} // namespace waymark
