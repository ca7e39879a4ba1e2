// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/targets/targetdetails.h"

#include "model/edit/workspace.h"
#include "views/shared/detailspanel.h"
#include "views/shared/midsentence.h"
#include "views/shared/notesection.h"
#include "views/shared/theme.h"
#include "views/targets/targetwordsmodel.h"

#include <QApplication>
#include <QFontMetrics>
#include <QPointer>
#include <QVBoxLayout>

namespace waymark {

namespace {

constexpr int titleWidth = 240; ///< px that the panel has for a name without a space

QString nameOf(const Target& target)
{
    return target.name.isEmpty() ? target.identity : target.name;
}

/// Names with spaces are broken into lines; others would make the panel as wide as they are.
QString titleOf(const Target& target)
{
    const QString name = nameOf(target);
    return name.contains(u' ') ? name : QFontMetrics(typeFont(Type::Title, true)).elidedText(name, Qt::ElideMiddle, titleWidth);
}

} // namespace

TargetDetails::TargetDetails(const ScreenContext& context, QWidget* parent)
    : DetailsContent(parent)
    , m_context(context)
    , m_notes(new NoteSection(context, this))
{
    setObjectName(QStringLiteral("targetDetails"));
    connect(&m_notes->notes(), &NoteList::messageRaised, this, &TargetDetails::messageRaised);
    connect(m_context.workspace, &Workspace::changed, this, [this](const ChangeSet& changes) {
        if (changes.touches<Target>())
            follow();
    });
}

void TargetDetails::open(const TargetId& target)
{
    if (const Target* known = m_context.workspace->records().of<Target>().find(target))
        show(Target(*known)); // a copy: showing others' notes may save one of these
}

void TargetDetails::enter()
{
    m_notes->notes().enter();
}

void TargetDetails::follow()
{
    if (!m_shown || m_context.details->page() != this)
        return;
    const Target* now = m_context.workspace->records().of<Target>().find(m_shown->id);
    if (!now) {
        m_context.details->dismiss();
        m_notes->notes().clear();
        m_shown.reset();
    } else if (*now != *m_shown) {
        show(Target(*now));
    }
}

void TargetDetails::show(const Target& target)
{
    m_notes->notes().open(target.id, nameOf(target));
    // Somebody may be typing: the reason is one at which texts are not saved.
    const QPointer<QWidget> focus = m_notes->isAncestorOf(QApplication::focusWidget()) ? QApplication::focusWidget() : nullptr;
    if (focus)
        setFocus(Qt::ActiveWindowFocusReason);
    build(target);
    m_shown = target;
    m_context.details->open(this, tr("Target, %1", "kind in lower case").arg(midSentence(targetKindText(target.kind))), titleOf(target),
                            itemRef(ItemKind::Target, target.id));
    if (focus)
        focus->setFocus(Qt::ActiveWindowFocusReason);
}

void TargetDetails::build(const Target& target)
{
    beginContent();
    addField(tr("Target"), target.identity);
    for (const TargetField field : allTargetFields) {
        const QString value = fieldOf(target, field);
        addField(fieldHead(field), field == TargetField::Environment && value.isEmpty() ? tr("not assigned") : value);
    }
    column()->addWidget(m_notes); // out of the former content, which is about to go
    endContent();
}

} // namespace waymark
