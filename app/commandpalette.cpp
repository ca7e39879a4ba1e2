// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandpalette.h"

#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QStandardItemModel>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include <algorithm>

namespace waymark {

namespace {

enum EntryRole {
    IndexRole = LoadingRole + 1, ///< beside those of cellmodel.h
    DetailRole,
    ShortcutRole,
    SignRole,
    ObstacleRole
};

constexpr size_t shownLimit = 40;
constexpr int rowHeight = 32;

class EntryDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {200, rowHeight}; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override
    {
        painter->save();
        const Scheme scheme = schemeOf(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        if (selected)
            painter->fillRect(option.rect, roleColor(Role::Selection, scheme));
        QRect inner = option.rect.adjusted(space::column, 0, -space::column, 0);
        const auto placed = [&](const QRect& box) { return QStyle::visualRect(option.direction, option.rect, box); };
        const QRect sign = placed(QRect(inner.left(), inner.top() + 8, 16, 16));
        if (const QVariant outcome = index.data(OutcomeRole); outcome.isValid())
            paintSign(*painter, sign, static_cast<Outcome>(outcome.toInt()), scheme);
        else
            paintSign(*painter, sign, index.data(SignRole).toString(),
                      roleColor(selected ? Role::Accent : Role::Muted, scheme), onSignColor(scheme));
        inner.adjust(28, 0, 0, 0);
        painter->setFont(typeFont(Type::Small));
        painter->setPen(roleColor(Role::Muted, scheme));
        const QString shortcut = index.data(ShortcutRole).toString();
        painter->drawText(placed(inner), Qt::AlignTrailing | Qt::AlignVCenter, shortcut);
        inner.adjust(0, 0, shortcut.isEmpty() ? 0 : -painter->fontMetrics().horizontalAdvance(shortcut) - 12, 0);
        painter->setFont(typeFont(Type::Body));
        const bool obstructed = index.data(ObstacleRole).toBool();
        painter->setPen(roleColor(obstructed ? Role::Muted : selected ? Role::SelectedText : Role::Text, scheme));
        const QFontMetrics metrics = painter->fontMetrics();
        const QString title = metrics.elidedText(index.data().toString(), Qt::ElideRight, inner.width());
        painter->drawText(placed(inner), Qt::AlignLeading | Qt::AlignVCenter, title);
        inner.adjust(metrics.horizontalAdvance(title) + space::column, 0, 0, 0);
        painter->setFont(typeFont(Type::Small));
        painter->setPen(roleColor(Role::Muted, scheme));
        if (inner.width() > 40)
            painter->drawText(
                placed(inner), Qt::AlignLeading | Qt::AlignVCenter,
                painter->fontMetrics().elidedText(index.data(DetailRole).toString(), Qt::ElideMiddle, inner.width()));
        painter->restore();
    }
};

constexpr int obstructedRank = 3; ///< what can't be run now stands behind all that can

/// 0 is best; negative: doesn't match.
int rank(const PaletteEntry& entry, const QStringList& words)
{
    const QString text = entry.title + u' ' + entry.detail + u' ' + entry.kind;
    for (const QString& word : words)
        if (!text.contains(word, Qt::CaseInsensitive))
            return -1;
    if (!entry.obstacle.isEmpty()) // found by its words only, so that these don't seem unknown
        return words.isEmpty() ? -1 : obstructedRank;
    if (words.isEmpty())
        return 0;
    const QString& first = words.front();
    if (entry.title.startsWith(first, Qt::CaseInsensitive) || entry.detail.startsWith(first, Qt::CaseInsensitive))
        return 0;
    return entry.title.contains(first, Qt::CaseInsensitive) ? 1 : 2;
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Command, check, story, question or epic"));
    m_field->setAccessibleName(m_field->placeholderText());
    m_field->setFixedHeight(space::search);
    m_field->addAction(signIcon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition);
    m_list->setObjectName(QStringLiteral("paletteList"));
    m_list->setAccessibleName(tr("What was found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EntryDelegate(m_list));
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setUniformItemSizes(true);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_field->installEventFilter(this);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::field, space::field, space::field, space::field);
    lines->setSpacing(space::step);
    lines->addWidget(m_field);
    lines->addWidget(m_list);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> entries, const QRect& anchor)
{
    m_entries = std::move(entries);
    m_before = QApplication::focusWidget();
    const QWidget* window = parentWidget();
    const int width = std::min(560, window->width() - 2 * space::page);
    const int left = std::clamp(anchor.right() - width + space::field + 1, space::page, window->width() - width);
    m_tallest = std::min(440, window->height() - anchor.top() - space::page);
    setGeometry(left, std::max(0, anchor.top() - space::field), width, m_tallest);
    m_field->clear();
    filter({});
    show();
    raise();
    m_field->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter(const QString& text)
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<std::pair<int, size_t>> found;
    for (size_t i = 0; i < m_entries.size(); ++i)
        if (const int place = rank(m_entries[i], words); place >= 0)
            found.emplace_back(place, i);
    std::ranges::stable_sort(found, {}, &std::pair<int, size_t>::first);
    m_model->clear();
    for (size_t n = 0; n < std::min(found.size(), shownLimit); ++n) {
        const PaletteEntry& entry = m_entries[found[n].second];
        auto* item = new QStandardItem(entry.title);
        item->setData(static_cast<qulonglong>(found[n].second), IndexRole);
        const QString detail = entry.obstacle.isEmpty() ? entry.detail : entry.obstacle;
        item->setData(detail.isEmpty() ? entry.kind : tr("%1, %2", "kind, detail").arg(entry.kind, detail), DetailRole);
        item->setData(!entry.obstacle.isEmpty(), ObstacleRole);
        item->setData(tr("%1, %2", "title, what it is").arg(entry.title, item->data(DetailRole).toString()), Qt::AccessibleTextRole);
        item->setData(entry.shortcut, ShortcutRole);
        item->setData(entry.sign, SignRole);
        if (entry.outcome)
            item->setData(static_cast<int>(*entry.outcome), OutcomeRole);
        m_model->appendRow(item);
    }
    if (found.empty()) {
        auto* none = new QStandardItem(tr("Nothing has these words"));
        none->setFlags(Qt::NoItemFlags);
        none->setData(QStringLiteral("info"), SignRole);
        m_model->appendRow(none);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    const int rest = space::search + 3 * space::field + space::step;
    resize(width(), std::min(m_tallest, m_model->rowCount() * rowHeight + rest));
}

void CommandPalette::choose()
{
    const QVariant index = m_list->currentIndex().data(IndexRole);
    if (!index.isValid())
        return;
    if (!m_entries[index.toULongLong()].obstacle.isEmpty())
        return;
    const auto run = m_entries[index.toULongLong()].run;
    leave();
    run();
}

void CommandPalette::step(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, m_model->rowCount() - 1);
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void CommandPalette::leave()
{
    if (isHidden())
        return;
    hide();
    if (m_before)
        m_before->setFocus();
    m_before = nullptr;
    Q_EMIT closed();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::FocusOut && !isHidden() && QApplication::activePopupWidget() == nullptr) {
        m_before = nullptr; // the focus has gone elsewhere by itself
        leave();
    }
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        leave();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        choose();
        return true;
    case Qt::Key_Down:
        step(1);
        return true;
    case Qt::Key_Up:
        step(-1);
        return true;
    case Qt::Key_PageDown:
        step(10);
        return true;
    case Qt::Key_PageUp:
        step(-10);
        return true;
    default:
        return QFrame::eventFilter(watched, event);
    }
}

void CommandPalette::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Scheme scheme = schemeOf(palette());
    painter.setBrush(roleColor(Role::Raised, scheme));
    painter.setPen(roleColor(Role::Border, scheme));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
}

} // namespace waymark
