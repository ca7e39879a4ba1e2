// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>
#include <QJsonObject>
#include <QLineEdit>

#include <optional>

namespace waymark {

class DataTable;

/// A list to choose one restriction from; "All" comes first and has no data.
QComboBox* filterChoice(const QString& name, const QString& accessibleName);
void addOutcomes(QComboBox& choice);
void addSeverities(QComboBox& choice);
void addChanges(QComboBox& choice);

/// A field for words to look for.
QLineEdit* filterWords(const QString& name, const QString& accessibleName);

/// The data of what is chosen as an enumeration's value, if one is.
template <typename E>
std::optional<E> chosen(const QComboBox& choice)
{
    return choice.currentData().isValid() ? std::optional(static_cast<E>(choice.currentData().toInt())) : std::nullopt;
}

/// Chooses the entry with this data; "All" if there is none.
void choose(QComboBox& choice, const QVariant& data);

/// Column widths, order, hidden columns (and which of these a person chose) and sorting of a table, for the settings.
QJsonObject columnState(const DataTable& table);
void restoreColumns(DataTable& table, const QJsonObject& state);

} // namespace waymark
