// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/reviews/questiontree.h"

#include "model/domain/plaintext.h"
#include "views/reviews/questionsmodel.h"
#include "views/reviews/reviewwords.h"
#include "views/shared/numbers.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include <algorithm>
#include <utility>

namespace waymark {

namespace {

constexpr int questionHeight = 28;
constexpr int pillarHeight = 32;
constexpr int indent = 26;      ///< where the texts of pillars and questions begin
constexpr int idColumn = 46;    ///< px at least
constexpr int badgeColumn = 74; ///< sign and word of a risk
constexpr int signSize = 12;
constexpr int signRoom = 18;

/// A row's room, from which pieces are taken at either side. Works leading to trailing whichever way texts run.
class Room {
public:
    Room(const QRect& whole, Qt::LayoutDirection direction) : m_whole(whole), m_rest(whole), m_direction(direction) {}

    QRect takeLeading(int width) { return visual(take(width, false)); }
    QRect takeTrailing(int width) { return visual(take(width, true)); }
    QRect rest() const { return visual(m_rest); }
    int width() const { return m_rest.width(); }

private:
    QRect take(int width, bool trailing)
    {
        QRect piece = m_rest;
        if (trailing) {
            piece.setLeft(m_rest.right() - width + 1);
            m_rest.setRight(piece.left() - 1);
        } else {
            piece.setWidth(width);
            m_rest.setLeft(piece.right() + 1);
        }
        return piece;
    }
    QRect visual(const QRect& rect) const { return QStyle::visualRect(m_direction, m_whole, rect); }

    QRect m_whole;
    QRect m_rest;
    Qt::LayoutDirection m_direction;
};

class QuestionDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {160, index.parent().isValid() ? questionHeight : pillarHeight};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        const Scheme scheme = schemeOf(option.palette);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        paintGround(*painter, option, scheme);
        Room room(option.rect.adjusted(space::step, 0, -space::step, 0), option.direction);
        if (index.parent().isValid())
            paintQuestion(*painter, option, index, room);
        else
            paintPillar(*painter, option, index, room);
        painter->restore();
    }

private:
    static void paintGround(QPainter& painter, const QStyleOptionViewItem& option, Scheme scheme)
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool focused = option.state.testFlag(QStyle::State_HasFocus);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        painter.setPen(focused ? QPen(roleColor(Role::Focus, scheme), 2) : QPen(Qt::NoPen));
        painter.setBrush(selected ? QBrush(roleColor(Role::Selection, scheme))
                                  : hovered ? QBrush(roleColor(Role::Hover, scheme)) : QBrush(Qt::NoBrush));
        painter.drawRoundedRect(QRectF(option.rect).adjusted(1, 1, -1, -1), space::corner, space::corner);
    }

    static void paintText(QPainter& painter, const QRect& rect, const QString& text, const QFont& font, const QColor& ink,
                          Qt::LayoutDirection direction, Qt::Alignment where = Qt::AlignLeft)
    {
        painter.setFont(font);
        painter.setPen(ink);
        painter.drawText(rect, static_cast<int>(QStyle::visualAlignment(direction, where | Qt::AlignVCenter)) | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width()));
    }

    static void paintSignAt(QPainter& painter, const QRect& rect, const QString& sign, const QColor& ink, Scheme scheme)
    {
        paintSign(painter, QRect(rect.left(), rect.center().y() - signSize / 2 + 1, signSize, signSize), sign, ink, onSignColor(scheme));
    }

    static void paintQuestion(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, Room& room)
    {
        const Scheme scheme = schemeOf(option.palette);
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const auto risk = static_cast<QuestionRisk>(index.data(RiskRole).toInt());
        const QColor tone = questionRiskColor(risk, scheme);
        QRect badge = room.takeTrailing(badgeColumn);
        Room inBadge(badge, option.direction);
        paintSignAt(painter, inBadge.takeLeading(signRoom), signName(risk), tone, scheme);
        paintText(painter, inBadge.rest(), signText(risk), typeFont(Type::Small), tone, option.direction);
        if (index.data(ContradictedRole).toInt() > 0)
            paintSignAt(painter, room.takeTrailing(signRoom), signName(ChoiceEvidence::Contradicted),
                        evidenceColor(ChoiceEvidence::Contradicted, scheme), scheme);
        room.takeLeading(indent - space::step);
        const QString id = plainCell(index.data(SecondRole).toString());
        const QFont small = typeFont(Type::Small);
        const int wanted = std::clamp(QFontMetrics(small).horizontalAdvance(id) + space::field, idColumn, std::max(idColumn, room.width() / 2));
        paintText(painter, room.takeLeading(wanted).adjusted(0, 0, -space::step, 0), id, small,
                  roleColor(selected ? Role::SelectedText : Role::Muted, scheme), option.direction);
        paintText(painter, room.rest(), plainCell(questionInShort(index.data().toString())), typeFont(Type::Body, selected),
                  roleColor(selected ? Role::SelectedText : Role::Text, scheme), option.direction);
    }

    static void paintPillar(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index, Room& room)
    {
        const Scheme scheme = schemeOf(option.palette);
        const bool open = option.state.testFlag(QStyle::State_Open);
        const QString closed = option.direction == Qt::RightToLeft ? QStringLiteral("chevron-left") : QStringLiteral("chevron-right");
        paintSignAt(painter, room.takeLeading(indent - space::step), open ? QStringLiteral("chevron-down") : closed,
                    roleColor(Role::Muted, scheme), scheme);
        const QFont small = typeFont(Type::Small);
        paintText(painter, room.takeTrailing(28), countText(index.data(TotalRole).toInt()), small, roleColor(Role::Muted, scheme),
                  option.direction, Qt::AlignRight);
        const std::pair<QuestionRisk, int> counts[] = {{QuestionRisk::Medium, index.data(MediumRole).toInt()},
                                                       {QuestionRisk::High, index.data(HighRole).toInt()}};
        for (const auto& [risk, count] : counts) {
            if (count == 0)
                continue;
            const QColor tone = questionRiskColor(risk, scheme);
            const QString text = countText(count);
            paintText(painter, room.takeTrailing(QFontMetrics(small).horizontalAdvance(text) + space::field), text, small, tone, option.direction);
            paintSignAt(painter, room.takeTrailing(16), signName(risk), tone, scheme);
        }
        paintText(painter, room.rest(), plainCell(index.data().toString()), typeFont(Type::Body, true), roleColor(Role::Text, scheme), option.direction);
    }
};

} // namespace

QuestionTree::QuestionTree(QWidget* parent)
    : QTreeView(parent)
{
    setObjectName(QStringLiteral("questionTree"));
    setAccessibleName(tr("Questions"));
    setAccessibleDescription(tr("Enter goes to the choices, N to the next open question"));
    setItemDelegate(new QuestionDelegate(this));
    setHeaderHidden(true);
    setIndentation(0);
    setRootIsDecorated(false);
    setUniformRowHeights(false);
    setExpandsOnDoubleClick(false);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(ScrollPerPixel);
    setEditTriggers(NoEditTriggers);
    setSelectionMode(SingleSelection);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractItemView::clicked, this, [this](const QModelIndex& index) {
        if (!index.parent().isValid())
            setExpanded(index, !isExpanded(index));
    });
}

void QuestionTree::showQuestion(const QModelIndex& question)
{
    if (!question.isValid()) {
        clearSelection();
        setCurrentIndex({});
        return;
    }
    setExpanded(question.parent(), true);
    if (currentIndex() != question)
        selectionModel()->setCurrentIndex(question, QItemSelectionModel::ClearAndSelect);
    scrollTo(question);
}

void QuestionTree::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    const QModelIndex current = currentIndex();
    if (event->key() == Qt::Key_N && event->modifiers() == Qt::NoModifier)
        Q_EMIT nextRequested();
    else if (enter && current.isValid() && !current.parent().isValid())
        setExpanded(current, !isExpanded(current));
    else if (enter && current.isValid())
        Q_EMIT entered();
    else
        QTreeView::keyPressEvent(event);
}

void QuestionTree::currentChanged(const QModelIndex& current, const QModelIndex& previous)
{
    QTreeView::currentChanged(current, previous);
    if (hasFocus() && current.parent().isValid())
        Q_EMIT chosen(current.data(KeyRole).toString());
}

void QuestionTree::focusInEvent(QFocusEvent* event)
{
    QTreeView::focusInEvent(event);
    if (!currentIndex().isValid() && model() && model()->rowCount() > 0 && event->reason() != Qt::MouseFocusReason)
        selectionModel()->setCurrentIndex(model()->index(0, 0), QItemSelectionModel::ClearAndSelect);
}

} // namespace waymark
