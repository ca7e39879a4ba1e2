// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/board/columnheads.h"

#include "views/board/boardcanvas.h"
#include "views/shared/signs.h"
#include "views/shared/storywords.h"
#include "views/shared/theme.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QSpinBox>
#include <QStyle>
#include <QToolTip>

namespace waymark {

namespace {

constexpr int overSign = 10;
constexpr int editorWidth = 76;

StoryStatus statusOf(int column)
{
    return boardColumns[static_cast<size_t>(column)];
}

} // namespace

QString shortLoadText(const ColumnLoad& load)
{
    return load.limit > 0 ? ColumnHeads::tr("%1 of %2", "stories, limit").arg(load.stories).arg(load.limit)
                          : QString::number(load.stories);
}

QString loadText(const ColumnLoad& load)
{
    if (load.isOver())
        return ColumnHeads::tr("%1 of %2, over limit").arg(load.stories).arg(load.limit);
    if (load.isFull())
        return ColumnHeads::tr("%1 of %2, full").arg(load.stories).arg(load.limit);
    return shortLoadText(load);
}

ColumnHeads::ColumnHeads(BoardCanvas& board)
    : QWidget(&board)
    , m_board(board)
{
    setObjectName(QStringLiteral("columnHeads"));
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Columns"));
    connect(&board.model(), &BoardModel::settled, this, [this] { setColumn(m_column); });
    setColumn(0);
}

void ColumnHeads::setColumn(int column)
{
    m_column = column;
    update();
    const QString text = spoken(column);
    if (text == accessibleDescription())
        return;
    setAccessibleDescription(text);
    if (hasFocus()) {
        QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
        QAccessible::updateAccessibility(&changed);
    }
}

QString ColumnHeads::spoken(int column) const
{
    const StoryStatus status = statusOf(column);
    const QString load = tr("%1: %2", "column, stories").arg(signText(status), loadText(m_board.model().load(status)));
    return canBeLimited(status) ? tr("%1. F2 changes the limit.").arg(load) : load;
}

QRect ColumnHeads::headRect(int column) const
{
    const QRect across = m_board.places().columnRect(column).translated(-m_board.offset());
    return {across.left(), 0, across.width(), height()};
}

int ColumnHeads::columnAt(QPoint point) const
{
    for (int column = 0; column < boardColumnCount; ++column)
        if (headRect(column).contains(point))
            return column;
    return -1;
}

void ColumnHeads::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), roleColor(Role::Surface, schemeOf(palette())));
    for (int column = 0; column < boardColumnCount; ++column)
        paintHead(painter, column);
}

void ColumnHeads::paintHead(QPainter& painter, int column) const
{
    const Scheme scheme = schemeOf(palette());
    const QRect head = headRect(column);
    const ColumnLoad load = m_board.model().load(statusOf(column));
    if (hasFocus() && column == m_column) {
        painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(head).adjusted(-5, 3, 5, -3), space::corner, space::corner);
    }
    painter.fillRect(QRect(head.left(), head.bottom() - 3, head.width(), 1), roleColor(Role::Separator, scheme));
    const QRect line(head.left(), 8, head.width(), 20);
    const auto side = [&](Qt::Alignment alignment) {
        return static_cast<int>(QStyle::visualAlignment(layoutDirection(), alignment | Qt::AlignVCenter));
    };
    const QString name = signText(statusOf(column));
    painter.setFont(typeFont(Type::Body, true));
    const int nameWidth = painter.fontMetrics().horizontalAdvance(name);
    painter.setPen(roleColor(Role::Text, scheme));
    painter.drawText(line, side(Qt::AlignLeft), name);

    painter.setFont(typeFont(Type::Small, load.isOver()));
    const int room = line.width() - nameWidth - space::field - (load.isOver() ? overSign + space::step : 0);
    const auto width = [&](const QString& text) { return painter.fontMetrics().horizontalAdvance(text); };
    const QString text = width(loadText(load)) <= room ? loadText(load) : shortLoadText(load);
    const QColor ink = load.isOver() ? outcomeColor(Outcome::Failed, scheme) : roleColor(Role::Muted, scheme);
    painter.setPen(ink);
    painter.drawText(line, side(Qt::AlignRight), text);
    if (load.isOver()) {
        const QRect sign(line.right() - width(text) - space::step - overSign, 13, overSign, overSign);
        paintSign(painter, QStyle::visualRect(layoutDirection(), line, sign), QStringLiteral("abuse"), ink, onSignColor(scheme));
    }
}

void ColumnHeads::editLimit(int column)
{
    setColumn(column);
    const StoryStatus status = statusOf(column);
    if (!canBeLimited(status) || m_editor)
        return;
    m_editor = new QSpinBox(this);
    m_editor->setObjectName(QStringLiteral("limitField"));
    m_editor->setAccessibleName(tr("Most stories in %1; 0: any number").arg(signText(status)));
    m_editor->setToolTip(m_editor->accessibleName());
    m_editor->setRange(0, 99);
    m_editor->setSpecialValueText(tr("no limit"));
    m_editor->setButtonSymbols(QAbstractSpinBox::NoButtons);
    m_editor->setAlignment(Qt::AlignRight);
    m_editor->setValue(m_board.model().load(status).limit);
    const QRect head = headRect(column);
    m_editor->setGeometry(QStyle::visualRect(layoutDirection(), head, QRect(head.right() - editorWidth + 1, 3, editorWidth, 28)));
    m_editor->installEventFilter(this);
    m_editor->show();
    m_editor->setFocus();
    m_editor->selectAll();
}

void ColumnHeads::finishEditing(bool accepted)
{
    QSpinBox* editor = m_editor;
    m_editor.clear();
    const bool hadFocus = editor->hasFocus();
    editor->interpretText();
    const int limit = editor->value();
    editor->hide();
    editor->deleteLater();
    if (hadFocus)
        setFocus();
    if (accepted && limit != m_board.model().load(statusOf(m_column)).limit)
        Q_EMIT limitRequested(statusOf(m_column), limit);
}

bool ColumnHeads::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_editor)
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::FocusOut) {
        finishEditing(true);
        return false;
    }
    const int key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event)->key() : 0;
    if (key != Qt::Key_Return && key != Qt::Key_Enter && key != Qt::Key_Escape)
        return false;
    finishEditing(key != Qt::Key_Escape);
    return true;
}

void ColumnHeads::keyPressEvent(QKeyEvent* event)
{
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        setColumn(std::clamp(m_column + ((event->key() == Qt::Key_Right) == mirrored ? -1 : 1), 0, boardColumnCount - 1));
        return;
    case Qt::Key_F2:
    case Qt::Key_Return:
    case Qt::Key_Enter: editLimit(m_column); return;
    case Qt::Key_Down: m_board.setFocus(); return;
    default: QWidget::keyPressEvent(event);
    }
}

void ColumnHeads::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (const int column = columnAt(event->pos()); column >= 0)
        editLimit(column);
}

bool ColumnHeads::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    auto* help = static_cast<QHelpEvent*>(event);
    if (const int column = columnAt(help->pos()); column >= 0) {
        const StoryStatus status = statusOf(column);
        const QString load = loadText(m_board.model().load(status));
        const QString text = tr("%1: %2", "column, stories").arg(signText(status), load);
        QToolTip::showText(help->globalPos(), canBeLimited(status) ? tr("%1. Double click to change the limit.").arg(text) : text,
                           this, headRect(column));
    }
    return true;
}

void ColumnHeads::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    update();
}

void ColumnHeads::focusOutEvent(QFocusEvent* event)
{
    QWidget::focusOutEvent(event);
    update();
}

} // namespace waymark
