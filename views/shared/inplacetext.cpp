// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/inplacetext.h"

#include "views/shared/keys.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QMimeData>
#include <QStyle>
#include <QTextCursor>
#include <QTextDocument>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <memory>

namespace waymark {

namespace {

constexpr int edge = 6; ///< px of border and padding, as the style sheet has them at each side
constexpr int rise = 4; ///< above and below

} // namespace

InPlaceText::InPlaceText(Lines lines, const QString& accessibleName, QWidget* parent)
    : QTextEdit(parent)
    , m_lines(lines)
{
    setAccessibleName(accessibleName);
    setAccessibleDescription(lines == Lines::One ? tr("Enter saves, Esc takes back what was typed")
                                                 : tr("%1 saves, Esc takes back what was typed", "keys").arg(keyText(keys::accept)));
    setProperty("inplace", true);
    setAcceptRichText(false);
    setTabChangesFocus(true);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(0);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Preferred); // a fixed height would be that of the hint
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(this, &QTextEdit::textChanged, this, [this] {
        stopAtLongest();
        if (!isDirty())
            markOvertaken(false);
        updateGeometry();
    });
}

void InPlaceText::setValue(const QString& value)
{
    const bool kept = isDirty() && typed() != value;
    const bool news = value != m_value;
    m_value = value;
    if (!kept) {
        markOvertaken(false);
        if (toPlainText() != value)
            showText(value);
    } else if (news) {
        markOvertaken(true);
        Q_EMIT overtaken(value);
    }
}

QString InPlaceText::typed() const
{
    QString text = toPlainText();
    if (m_lines == Lines::One)
        text.replace(u'\n', u' ');
    return text.trimmed();
}

void InPlaceText::setTyped(const QString& text)
{
    selectAll();
    insertPlainText(text);
}

void InPlaceText::save()
{
    if (isDirty())
        Q_EMIT committed(typed(), QString(m_value));
}

void InPlaceText::revert()
{
    markOvertaken(false);
    showText(m_value);
}

void InPlaceText::showText(const QString& text)
{
    setPlainText(text); // also empties the undo stack: Ctrl+Z is the workspace's again
    if (hasFocus())
        moveCursor(QTextCursor::End);
}

/// What was typed or pasted last stands before the cursor: its end goes.
void InPlaceText::stopAtLongest()
{
    const int most = std::max(m_longest, static_cast<int>(m_value.size()));
    const int excess = document()->characterCount() - 1 - most; // less the break that ends every document
    QTextCursor cursor = textCursor();
    if (m_longest == 0 || excess <= 0 || cursor.position() < excess)
        return;
    cursor.joinPreviousEditBlock(); // one step to take back
    cursor.setPosition(cursor.position() - excess, QTextCursor::KeepAnchor);
    cursor.removeSelectedText();
    cursor.endEditBlock();
}

void InPlaceText::markOvertaken(bool overtaken)
{
    if (m_overtaken == overtaken)
        return;
    m_overtaken = overtaken;
    setToolTip(overtaken ? tr("Not saved: somebody else changed this meanwhile. Saving writes over it, Esc takes theirs.")
                         : QString());
    setProperty("overtaken", overtaken);
    style()->unpolish(this);
    style()->polish(this);
}

QSize InPlaceText::sizeHint() const
{
    return {160, heightForWidth(std::max(width(), 160))};
}

QSize InPlaceText::minimumSizeHint() const
{
    return {60, fontMetrics().height() + 2 * rise};
}

int InPlaceText::heightForWidth(int width) const
{
    const std::unique_ptr<QTextDocument> copy(document()->clone());
    copy->setDefaultFont(font());
    if (document()->isEmpty())
        copy->setPlainText(placeholderText());
    copy->setTextWidth(std::max(width - 2 * edge, 1));
    return static_cast<int>(std::ceil(copy->size().height())) + 2 * rise;
}

bool InPlaceText::isSaveKey(const QKeyEvent& event) const
{
    const bool enter = event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter;
    return enter && (m_lines == Lines::One || event.modifiers().testFlag(Qt::ControlModifier));
}

bool InPlaceText::event(QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Where there is nothing typed to take back, Ctrl+Z takes back the latest change of the workspace.
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool undo = key->matches(QKeySequence::Undo) && !document()->isUndoAvailable();
        const bool redo = key->matches(QKeySequence::Redo) && !document()->isRedoAvailable();
        if (undo || redo) {
            event->ignore();
            return true;
        }
    }
    return QTextEdit::event(event);
}

void InPlaceText::keyPressEvent(QKeyEvent* event)
{
    if (isSaveKey(*event)) {
        save();
        return;
    }
    if (event->key() == Qt::Key_Escape && isDirty()) {
        revert();
        return;
    }
    if (event->key() == Qt::Key_Escape || event->key() == Qt::Key_F2) {
        event->ignore(); // the panel's
        return;
    }
    QTextEdit::keyPressEvent(event);
}

void InPlaceText::focusInEvent(QFocusEvent* event)
{
    QTextEdit::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        moveCursor(QTextCursor::End);
    Q_EMIT entered();
}

void InPlaceText::focusOutEvent(QFocusEvent* event)
{
    QTextEdit::focusOutEvent(event);
    const bool leaves = event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason;
    if (leaves && m_savesOnLeaving && !isOvertaken())
        save();
}

void InPlaceText::wheelEvent(QWheelEvent* event)
{
    event->ignore(); // the panel scrolls
}

void InPlaceText::insertFromMimeData(const QMimeData* source)
{
    QString text = source->text();
    if (m_lines == Lines::One)
        text = text.simplified();
    insertPlainText(text);
}

void InPlaceText::changeEvent(QEvent* event)
{
    QTextEdit::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        document()->setDefaultFont(font());
}

} // namespace waymark
