// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/shared/itempicker.h"

#include "views/shared/fieldundo.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QKeyEvent>
#include <QStandardItemModel>

namespace waymark {

namespace {

constexpr int mostShown = 12;

} // namespace

ItemPicker::ItemPicker(const QString& placeholder, std::function<std::vector<PickItem>()> items, QWidget* parent)
    : QLineEdit(parent)
    , m_items(std::move(items))
    , m_model(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_model, this))
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_completer->setMaxVisibleItems(mostShown);
    m_completer->setWidget(this);
    // Not setCompleter(): that would write what is picked into the field.
    connect(this, &QLineEdit::textEdited, this, [this](const QString& text) {
        if (text.trimmed().isEmpty()) {
            m_asked = false;
            m_completer->popup()->hide();
            return;
        }
        ask();
        m_completer->setCompletionPrefix(text.trimmed());
        m_completer->complete();
    });
    connect(m_completer, qOverload<const QModelIndex&>(&QCompleter::activated), this, &ItemPicker::take);
}

void ItemPicker::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) // it is typed on
        m_asked = false;
}

void ItemPicker::ask()
{
    if (!m_asked)
        fill();
    m_asked = true;
}

void ItemPicker::fill()
{
    m_model->clear();
    for (const PickItem& item : m_items()) {
        auto* row = new QStandardItem(item.title.isEmpty() ? item.id : tr("%1  %2", "id, title").arg(item.id, item.title));
        row->setData(item.key);
        m_model->appendRow(row);
    }
}

/// Enter takes the first that fits; Esc empties the field and, once it is empty, goes on to whoever wants it.
void ItemPicker::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !text().trimmed().isEmpty() && !m_asked) { // it was typed before, and there may be others by now
        ask();
        m_completer->setCompletionPrefix(text().trimmed());
    }
    if (enter && !text().trimmed().isEmpty() && m_completer->completionCount() > 0)
        take(m_completer->completionModel()->index(0, 0));
    else if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else
        QLineEdit::keyPressEvent(event);
}

void ItemPicker::take(const QModelIndex& index)
{
    const QString key = index.data(Qt::UserRole + 1).toString();
    m_completer->popup()->hide();
    m_asked = false;
    emptyForGood(*this);
    if (!key.isEmpty())
        Q_EMIT picked(key);
}

} // namespace waymark
