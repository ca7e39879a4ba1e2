// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/settings/linesetting.h"

#include "views/shared/decisionrow.h"
#include "views/shared/prompt.h"
#include "views/shared/theme.h"

#include <QDir>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace waymark {

LineSetting::LineSetting(const char* name, const QString& label, const QString& bearing, Store store, QWidget* parent)
    : LineSetting(name, label, bearing, std::move(store), nullptr, new QLineEdit, parent)
{
}

/// `row`: what the line stands in; null: nothing else.
LineSetting::LineSetting(const char* name, const QString& label, const QString& bearing, Store store, QWidget* row, QLineEdit* line,
                         QWidget* parent)
    : SettingField(label, row ? row : line, bearing, parent)
    , m_label(label)
    , m_line(line)
    , m_store(std::move(store))
{
    m_line->setObjectName(QLatin1String(name));
    m_line->setAccessibleName(label);
    connect(m_line, &QLineEdit::textEdited, this, [this] { m_isTyped = true; });
    connect(m_line, &QLineEdit::editingFinished, this, &LineSetting::commit);
}

LineSetting* LineSetting::ofNumber(const char* name, const QString& label, NumberUnit unit, const PropertyRange& range,
                                   const QString& bearing, std::function<Result<void>(int)> store)
{
    const QString says = tr("%1. %2", "range, what it bears on").arg(rangeText(unit, range), bearing);
    return new LineSetting(name, label, says, [unit, range, store = std::move(store)](const QString& typed) {
        const auto number = readNumber(unit, range, typed);
        return number ? store(*number) : Result<void>(number.error());
    });
}

LineSetting* LineSetting::ofFolder(const char* name, const QString& label, const QString& bearing, Prompt* prompt, Store store)
{
    auto* row = new QWidget;
    auto* line = new QLineEdit;
    row->setFocusProxy(line);
    auto* choose = new QPushButton(tr("Choose..."));
    choose->setObjectName(QLatin1String(name) + QStringLiteral("Choose"));
    choose->setAccessibleName(tr("%1: choose a folder").arg(label));
    choose->setEnabled(prompt);
    auto* across = new QHBoxLayout(row);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(space::field);
    across->addWidget(line, 1);
    across->addWidget(choose);
    auto* setting = new LineSetting(name, label, bearing, std::move(store), row, line, nullptr);
    connect(choose, &QPushButton::clicked, setting, [setting, line, label, prompt] {
        const QString folder = prompt->openFolder(label, line->text().isEmpty() ? line->placeholderText() : line->text());
        if (!folder.isEmpty())
            setting->type(QDir::toNativeSeparators(folder));
    });
    return setting;
}

bool LineSetting::show(const QString& stored)
{
    const bool isAnother = stored != m_stored;
    m_stored = stored;
    if (m_isTyped)
        return isAnother && stored != m_line->text();
    if (m_line->text() != stored) // else the cursor would jump
        m_line->setText(stored);
    return false;
}

void LineSetting::setPlaceholder(const QString& text)
{
    m_line->setPlaceholderText(text);
}

void LineSetting::setLongest(int characters)
{
    m_line->setMaxLength(characters);
}

void LineSetting::type(const QString& text)
{
    m_line->setText(text);
    m_isTyped = true;
    commit();
}

QString LineSetting::commit()
{
    if (!m_isTyped)
        return {};
    m_isTyped = false; // what is stored comes back by show(), and is no other than what was typed
    if (const auto stored = m_store(m_line->text()); !stored) {
        m_isTyped = true;
        setFault(stored.error().message);
        return stored.error().message;
    }
    setFault({});
    m_line->setText(m_stored);
    return {};
}

} // namespace waymark
