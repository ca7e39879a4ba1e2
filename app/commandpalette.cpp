// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/commandpalette.h"

#include "model/programme/searchindex.h"
#include "views/shared/signs.h"
#include "views/shared/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QLabel>
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
    DetailRole = LoadingRole + 1, ///< beside those of cellmodel.h
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

constexpr int obstructedRank = static_cast<int>(SearchFit::Anywhere) + 1; ///< what can't be run now stands behind all that can

/// A SearchFit; negative: doesn't match.
int rank(const PaletteEntry& entry, const QStringList& words)
{
    if (words.isEmpty())
        return entry.obstacle.isEmpty() ? 0 : -1;
    const QString text = entry.title + u' ' + entry.detail + u' ' + entry.kind;
    for (const QString& word : words)
        if (entry.onlyUnasked || !text.contains(word, Qt::CaseInsensitive))
            return -1;
    if (!entry.obstacle.isEmpty()) // found by its words only, so that these don't seem unknown
        return obstructedRank;
    const QString& first = words.front();
    const bool called = entry.title.compare(words.join(u' '), Qt::CaseInsensitive) == 0;
    const bool begins = entry.title.startsWith(first, Qt::CaseInsensitive) || entry.detail.startsWith(first, Qt::CaseInsensitive);
    const SearchFit within = entry.title.contains(first, Qt::CaseInsensitive) ? SearchFit::InTitle : SearchFit::Anywhere;
    return static_cast<int>(called ? SearchFit::Called : begins ? SearchFit::TitleBegins : within);
}

} // namespace

CommandPalette::CommandPalette(QWidget* window)
    : QFrame(window)
    , m_field(new QLineEdit)
    , m_model(new QStandardItemModel(this))
    , m_list(new QListView)
    , m_note(new QLabel(tr("Items are being gathered: more will be found in a moment.")))
{
    setObjectName(QStringLiteral("commandPalette"));
    setAccessibleName(tr("Command palette"));
    m_field->setObjectName(QStringLiteral("paletteField"));
    m_field->setPlaceholderText(tr("Command, or id or words of an item"));
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
    m_note->setObjectName(QStringLiteral("paletteNote"));
    m_note->setTextFormat(Qt::PlainText);
    m_note->setContentsMargins(space::column, 0, space::column, 0);
    setType(m_note, Type::Small, false, true);
    connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(m_list, &QListView::clicked, this, &CommandPalette::choose);
    m_field->installEventFilter(this);

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(space::field, space::field, space::field, space::field);
    lines->setSpacing(space::step);
    lines->addWidget(m_field);
    lines->addWidget(m_list);
    lines->addWidget(m_note);
    hide();
}

void CommandPalette::open(std::vector<PaletteEntry> commands, const QRect& anchor, PaletteItems items)
{
    m_commands = std::move(commands);
    m_items = std::move(items);
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

void CommandPalette::refresh()
{
    if (isHidden())
        return;
    const QModelIndex current = m_list->currentIndex();
    const QString chosen = current.flags() & Qt::ItemIsEnabled ? current.data(Qt::AccessibleTextRole).toString() : QString();
    filter(m_field->text());
    if (chosen.isEmpty())
        return;
    for (int row = 0; row < m_model->rowCount(); ++row)
        if (m_model->index(row, 0).data(Qt::AccessibleTextRole).toString() == chosen) {
            m_list->setCurrentIndex(m_model->index(row, 0));
            return;
        }
}

/// Commands before items that fit as well.
std::vector<FoundEntry> CommandPalette::found(const QString& text) const
{
    const QStringList words = text.split(u' ', Qt::SkipEmptyParts);
    std::vector<FoundEntry> entries;
    for (const PaletteEntry& command : m_commands)
        if (const int place = rank(command, words); place >= 0)
            entries.emplace_back(place, command);
    if (!words.isEmpty() && m_items.find)
        for (FoundEntry& item : m_items.find(text, static_cast<int>(shownLimit)))
            entries.push_back(std::move(item));
    std::ranges::stable_sort(entries, {}, &FoundEntry::first);
    entries.resize(std::min(entries.size(), shownLimit));
    return entries;
}

void CommandPalette::addRow(const PaletteEntry& entry)
{
    auto* item = new QStandardItem(entry.title);
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

void CommandPalette::filter(const QString& text)
{
    m_model->clear();
    m_shown.clear();
    for (FoundEntry& entry : found(text)) {
        addRow(entry.second);
        m_shown.push_back(std::move(entry.second));
    }
    const bool gathering = m_items.isGathering && m_items.isGathering();
    if (m_shown.empty()) {
        auto* none = new QStandardItem(gathering ? tr("No command has these words") : tr("Nothing has these words"));
        none->setFlags(Qt::NoItemFlags);
        none->setData(QStringLiteral("info"), SignRole);
        m_model->appendRow(none);
    }
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_note->setVisible(gathering);
    fit();
}

void CommandPalette::fit()
{
    const int note = m_note->isHidden() ? 0 : m_note->sizeHint().height() + space::step;
    const int rest = space::search + 3 * space::field + space::step + note;
    resize(width(), std::min(m_tallest, m_model->rowCount() * rowHeight + rest));
}

void CommandPalette::choose()
{
    const auto row = static_cast<size_t>(m_list->currentIndex().row());
    if (!m_list->currentIndex().isValid() || row >= m_shown.size() || !m_shown[row].obstacle.isEmpty())
        return;
    const auto run = m_shown[row].run;
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
