// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/railview.h"

#include "app/screens.h"
#include "views/shared/keys.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QPainter>
#include <QStandardItemModel>
#include <QStyle>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>
#include <iterator>

namespace waymark {

namespace {

enum RailRole { ScreenRole = Qt::UserRole + 1, SignRole, BadgeRole, MnemonicRole };

constexpr int edge = 8;
constexpr int scrollBarRoom = 24; ///< entries take what width there is; they ask for less, so that none hides behind a scroll bar

/// Heights of the rows, px.
struct Density {
    int entry = space::railEntry;
    int group = 36;
};
/// From what looks best to what a low window has room for; in a still lower one the rail scrolls.
constexpr Density densities[] = {{}, {.entry = 28, .group = 26}, {.entry = 24, .group = 16}};

} // namespace

class RailDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    /// Whether that is another than before.
    bool setDensity(const Density& density)
    {
        const bool another = density.entry != m_density.entry;
        m_density = density;
        return another;
    }

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const override
    {
        return {space::rail - scrollBarRoom, index.data(ScreenRole).isValid() ? m_density.entry : m_density.group};
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        if (index.data(ScreenRole).isValid())
            paintEntry(*painter, option, index);
        else
            paintGroup(*painter, option, index);
        painter->restore();
    }

private:
    static void paintGroup(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        painter.setFont(typeFont(Type::Small));
        painter.setPen(roleColor(Role::Muted, schemeOf(option.palette)));
        painter.drawText(option.rect.adjusted(space::page, 0, -edge, -(option.rect.height() / 6)), Qt::AlignLeading | Qt::AlignBottom,
                         index.data().toString());
    }

    static void paintEntry(QPainter& painter, const QStyleOptionViewItem& option, const QModelIndex& index)
    {
        const Scheme scheme = schemeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        const QRect row = option.rect.adjusted(edge, 0, -edge, 0);
        painter.setRenderHint(QPainter::Antialiasing);
        if (selected || (option.state & QStyle::State_MouseOver)) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(roleColor(selected ? Role::Selection : Role::Hover, scheme));
            painter.drawRoundedRect(row, space::corner, space::corner);
        }
        if (option.state & QStyle::State_HasFocus) {
            painter.setBrush(Qt::NoBrush);
            painter.setPen(QPen(roleColor(Role::Focus, scheme), 2));
            painter.drawRoundedRect(QRectF(row).adjusted(1, 1, -1, -1), space::corner, space::corner);
        }
        const QRect inner = row.adjusted(space::column, 0, -space::column, 0);
        const auto placed = [&](const QRect& box) { return QStyle::visualRect(option.direction, inner, box); };
        paintSign(painter, placed(QRect(inner.left(), inner.top() + (inner.height() - 16) / 2, 16, 16)),
                  index.data(SignRole).toString(), roleColor(selected ? Role::Accent : Role::Muted, scheme),
                  onSignColor(scheme));
        const QString badge = index.data(BadgeRole).toString();
        painter.setPen(roleColor(Role::Muted, scheme));
        painter.setFont(typeFont(Type::Small));
        painter.drawText(inner, Qt::AlignTrailing | Qt::AlignVCenter, badge);
        const int taken = badge.isEmpty() ? 0 : painter.fontMetrics().horizontalAdvance(badge) + space::field;
        const QRect room = inner.adjusted(28, 0, -taken, 0);
        painter.setPen(roleColor(selected ? Role::SelectedText : Role::Text, scheme));
        painter.setFont(typeFont(Type::Body, selected));
        painter.drawText(placed(room), Qt::AlignLeading | Qt::AlignVCenter | Qt::TextShowMnemonic,
                         painter.fontMetrics().elidedText(index.data(MnemonicRole).toString(), Qt::ElideRight,
                                                          room.width(), Qt::TextShowMnemonic));
    }

    Density m_density;
};

RailView::RailView(QWidget* parent)
    : QWidget(parent)
    , m_delegate(new RailDelegate(this))
    , m_list(addList("rail", tr("Screens")))
    , m_foot(addList("railFoot", tr("More screens")))
{
    setFixedWidth(space::rail);
    fill();
    m_foot->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, space::header, 1, space::field);
    lines->setSpacing(0);
    lines->addWidget(m_list, 1);
    lines->addWidget(m_foot);
}

QListView* RailView::addList(const char* name, const QString& accessibleName)
{
    auto* list = new QListView;
    list->setObjectName(QLatin1String(name));
    list->setAccessibleName(accessibleName);
    list->setFrameShape(QFrame::NoFrame);
    list->setModel(new QStandardItemModel(list));
    list->setItemDelegate(m_delegate);
    list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list->setMouseTracking(true);
    list->viewport()->setAutoFillBackground(false);
    list->setStyleSheet(QStringLiteral("QListView { background: transparent; }"));
    const auto choose = [this](const QModelIndex& index) {
        if (const QVariant screen = index.data(ScreenRole); screen.isValid())
            Q_EMIT screenChosen(screen.toInt());
    };
    // Not when an entry merely becomes the current one: a list does that to its first as soon as Tab comes to it.
    connect(list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [choose](const QItemSelection& selected) {
        if (!selected.isEmpty())
            choose(selected.indexes().first());
    });
    connect(list, &QListView::activated, this, choose);
    return list;
}

void RailView::fill()
{
    QString group;
    const auto screens = screenTable();
    for (size_t i = 0; i < screens.size(); ++i) {
        const ScreenEntry& entry = screens[i];
        auto* model = static_cast<QStandardItemModel*>((entry.isAtFoot() ? m_foot : m_list)->model());
        if (!entry.isAtFoot() && entry.groupText() != group) {
            group = entry.groupText();
            auto* head = new QStandardItem(group);
            head->setFlags(Qt::NoItemFlags);
            model->appendRow(head);
            ++m_groups;
        }
        auto* item = new QStandardItem(entry.plainName());
        item->setData(static_cast<int>(i), ScreenRole);
        item->setData(QLatin1String(entry.sign), SignRole);
        item->setData(entry.nameText(), MnemonicRole);
        item->setToolTip(withKeys(entry.plainName(), entry.shortcut()));
        model->appendRow(item);
        m_items.push_back(item);
    }
}

QStandardItem* RailView::itemOf(int screen) const
{
    return m_items[static_cast<size_t>(screen)];
}

void RailView::setCurrent(int screen)
{
    QStandardItem* item = itemOf(screen);
    for (QListView* list : {m_list, m_foot})
        if (item->model() != list->model())
            list->selectionModel()->clear();
        else
            list->setCurrentIndex(item->index());
}

void RailView::setBadge(int screen, const QString& badge)
{
    QStandardItem* item = itemOf(screen);
    item->setData(badge, BadgeRole);
    const QString name = screenTable()[static_cast<size_t>(screen)].plainName();
    item->setData(badge.isEmpty() ? name : tr("%1, %2", "screen, count").arg(name, badge), Qt::AccessibleTextRole);
}

/// All screens are in sight where there is room for them at all.
void RailView::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int entries = static_cast<int>(m_items.size());
    const int room = height() - space::header - space::field;
    const auto fits = [=, groups = m_groups](const Density& density) { return entries * density.entry + groups * density.group <= room; };
    const auto found = std::ranges::find_if(densities, fits);
    const Density& best = found == std::end(densities) ? densities[std::size(densities) - 1] : *found;
    m_foot->setFixedHeight(m_foot->model()->rowCount() * best.entry);
    if (!m_delegate->setDensity(best))
        return;
    m_list->doItemsLayout();
    m_foot->doItemsLayout();
}

void RailView::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    const Scheme scheme = schemeOf(palette());
    painter.fillRect(rect(), roleColor(Role::Window, scheme));
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(QRect(mirrored ? 0 : width() - 1, 0, 1, height()), roleColor(Role::Separator, scheme));
    const QRect head(space::page, 0, width() - 2 * space::page, space::header);
    paintSign(painter, QStyle::visualRect(layoutDirection(), head, QRect(head.left(), 16, 20, 20)),
              QStringLiteral("logo"), roleColor(Role::Accent, scheme), onSignColor(scheme));
    painter.setFont(typeFont(Type::Title, true));
    painter.setPen(roleColor(Role::Text, scheme));
    painter.drawText(QStyle::visualRect(layoutDirection(), head, head.adjusted(28, 0, 0, 0)),
                     Qt::AlignLeading | Qt::AlignVCenter, tr("Waymark"));
}

} // namespace waymark
