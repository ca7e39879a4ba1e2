// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/story/criterialist.h"

#include "model/edit/records.h"
#include "views/shared/inplacetext.h"
#include "views/shared/keys.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"
#include "views/story/storytext.h"

#include <QKeyEvent>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

/// With the key that does it, which the criterion itself answers.
QString withKey(const QString& text, Qt::Key key)
{
    return text + u'\t' + keyText(QKeyCombination(Qt::ControlModifier, key));
}

} // namespace

CriteriaList::CriteriaList(OpenStory& open, QWidget* parent)
    : StorySection(open, tr("Acceptance criteria"), parent)
    , m_lines(new QVBoxLayout)
    , m_add(new InPlaceText(InPlaceText::Lines::One, tr("Add an acceptance criterion")))
{
    m_lines->setSpacing(0);
    m_add->setObjectName(QStringLiteral("criterionAdd"));
    m_add->setPlaceholderText(tr("Add a criterion"));
    column()->addLayout(m_lines);
    column()->addWidget(m_add);
    new StoryAddition(open, *m_add, [this](const QString& typed) {
        const Story* story = this->open().story();
        return story && this->open().change(tr("Add a criterion to %1").arg(story->reference),
                                            [&](Story& changed) { changed.criteria << typed; });
    });
    connect(&open, &OpenStory::refreshed, this, &CriteriaList::refresh);
}

void CriteriaList::refresh()
{
    const Story* story = open().story();
    if (!story)
        return;
    while (m_rows.size() < static_cast<size_t>(story->criteria.size())) {
        QWidget* before = m_rows.empty() ? m_add->previousInFocusChain() : m_rows.back().text;
        while (!(before->focusPolicy() & Qt::TabFocus)) // Qt would take the last field inside a section's frame
            before = before->previousInFocusChain();
        addRow();
        QWidget::setTabOrder(before, m_rows.back().text);
        QWidget::setTabOrder(m_rows.back().text, m_add);
    }
    for (size_t i = 0; i < m_rows.size(); ++i) {
        const bool used = i < static_cast<size_t>(story->criteria.size());
        // What is being typed about a criterion that somebody else has removed stays in sight.
        m_rows[i].whole->setVisible(used || m_rows[i].text->isDirty());
        m_rows[i].text->setAccessibleName(tr("Criterion %1 of %2").arg(i + 1).arg(story->criteria.size()));
    }
    setNote(story->criteria.isEmpty() ? QString() : QString::number(story->criteria.size()));
}

void CriteriaList::addRow()
{
    const int number = static_cast<int>(m_rows.size());
    Row row{.whole = new QWidget, .text = new InPlaceText(InPlaceText::Lines::One, {}), .menu = menuButton(number)};
    row.text->setObjectName(QStringLiteral("criterion%1").arg(number + 1));
    row.text->installEventFilter(this);
    auto* line = new QHBoxLayout(row.whole);
    line->setContentsMargins(6, 0, 0, 0);
    line->setSpacing(0);
    auto* mark = plainLabel(QStringLiteral("%1.").arg(number + 1), false, true);
    mark->setContentsMargins(0, space::step, 0, 0);
    mark->setWordWrap(false);
    mark->setMinimumWidth(14);
    line->addWidget(mark, 0, Qt::AlignTop);
    line->addWidget(row.text, 1);
    line->addWidget(row.menu, 0, Qt::AlignTop);
    m_lines->addWidget(row.whole);
    m_rows.push_back(row);
    connect(row.text, &QTextEdit::textChanged, this, [this, number, row] {
        if (const Story* story = open().story(); story && number >= story->criteria.size())
            row.whole->setVisible(row.text->isDirty());
    });
    bind(number);
}

QToolButton* CriteriaList::menuButton(int number)
{
    auto* button = new QToolButton;
    button->setIcon(signIcon(QStringLiteral("chevron-down"), Role::Muted));
    button->setIconSize({12, 12});
    button->setObjectName(QStringLiteral("criterionMenu"));
    button->setFocusPolicy(Qt::NoFocus); // each of its actions has keys
    button->setToolTip(tr("Move or remove this criterion"));
    button->setAccessibleName(tr("Move or remove criterion %1").arg(number + 1));
    button->setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(button);
    menu->addAction(withKey(tr("Move up"), Qt::Key_Up), this, [this, number] { move(number, -1); });
    menu->addAction(withKey(tr("Move down"), Qt::Key_Down), this, [this, number] { move(number, 1); });
    menu->addAction(withKey(tr("Remove"), Qt::Key_Delete), this, [this, number] { remove(number); });
    button->setMenu(menu);
    return button;
}

/// An emptied criterion is removed.
void CriteriaList::bind(int number)
{
    const auto write = [number](Story& story, const QString& typed) -> Result<void> {
        if (number >= story.criteria.size())
            story.criteria << typed;
        else if (typed.isEmpty())
            story.criteria.removeAt(number);
        else
            story.criteria[number] = typed;
        return {};
    };
    new StoryText(open(), *m_rows[static_cast<size_t>(number)].text,
                  {.name = QStringLiteral("criteria"),
                   .words = tr("criterion %1").arg(number + 1),
                   .read = [number](const Story& story) { return story.criteria.value(number); },
                   .write = write});
}

int CriteriaList::rowOf(const QObject* text) const
{
    const auto it = std::ranges::find(m_rows, text, [](const Row& row) -> const QObject* { return row.text; });
    return it == m_rows.end() ? -1 : static_cast<int>(it - m_rows.begin());
}

void CriteriaList::move(int row, int by)
{
    m_rows[static_cast<size_t>(row)].text->save();
    const Story* story = open().story();
    const int to = row + by;
    if (!story || to < 0 || to >= story->criteria.size() || m_rows[static_cast<size_t>(row)].text->isDirty())
        return;
    if (open().change(tr("Move a criterion of %1").arg(story->reference),
                      [&](Story& changed) {
                          if (std::max(row, to) < changed.criteria.size())
                              changed.criteria.swapItemsAt(row, to);
                      }))
        m_rows[static_cast<size_t>(to)].text->setFocus(Qt::OtherFocusReason);
}

void CriteriaList::remove(int row)
{
    InPlaceText* text = m_rows[static_cast<size_t>(row)].text;
    text->revert();
    const Story* story = open().story();
    if (!story || row >= story->criteria.size())
        return;
    const QString reference = story->reference;
    const bool focused = text->hasFocus();
    if (!open().change(tr("Remove a criterion of %1").arg(reference), [&](Story& changed) {
            if (row < changed.criteria.size())
                changed.criteria.removeAt(row);
        }))
        return;
    open().tellDone(tr("A criterion of %1 was removed.").arg(reference));
    if (focused) {
        const qsizetype left = open().story()->criteria.size();
        (left == 0 ? m_add : m_rows[static_cast<size_t>(std::min<qsizetype>(row, left - 1))].text)->setFocus(Qt::OtherFocusReason);
    }
}

bool CriteriaList::eventFilter(QObject* watched, QEvent* event)
{
    const int row = rowOf(watched);
    const bool shortcut = event->type() == QEvent::ShortcutOverride;
    if (row < 0 || (event->type() != QEvent::KeyPress && !shortcut))
        return QWidget::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool ours = key->modifiers() == Qt::ControlModifier
        && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down || key->key() == Qt::Key_Delete);
    if (!ours)
        return QWidget::eventFilter(watched, event);
    event->accept();
    if (shortcut)
        return true;
    if (key->key() == Qt::Key_Delete)
        remove(row);
    else
        move(row, key->key() == Qt::Key_Up ? -1 : 1);
    return true;
}

} // namespace waymark
