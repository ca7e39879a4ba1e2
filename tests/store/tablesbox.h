// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "model/store/database.h"
#include "model/store/tables.h"
#include "tests/support/oneofeach.h"

#include <QTemporaryDir>
#include <QTest>

#include <functional>
#include <initializer_list>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

namespace waymark {

/// The tables of a database in a folder of its own, with one row of each kind.
class TablesBox {
public:
    TablesBox()
    {
        auto made = Database::create(m_folder.filePath(QStringLiteral("a.waymark")));
        if (!made)
            qFatal("%s", qPrintable(made.error().detail));
        m_database = std::move(*made);
        m_tables = std::make_unique<Tables>(*m_database);
        if (const auto known = m_tables->ensureCheck(QStringLiteral("unit"), QStringLiteral("c1"), {}); !known)
            qFatal("%s", qPrintable(known.error().detail));
        for (const Entity& row : m_rows)
            if (auto inserted = m_tables->insert(row); !inserted)
                qFatal("%s %s", qPrintable(inserted.error().message), qPrintable(inserted.error().detail));
    }

    Database& database() { return *m_database; }
    Tables& tables() { return *m_tables; }
    /// What was put in, parents before children.
    const std::vector<Entity>& rows() const { return m_rows; }
    template <typename T>
    const T& first() const
    {
        for (const Entity& row : m_rows)
            if (const T* found = std::get_if<T>(&row))
                return *found;
        Q_UNREACHABLE();
    }
    /// Puts in a row like one that is there, with an id of its own, and what a test changes in it.
    template <typename T>
    Result<void> insertTwin(const std::function<void(T&)>& change)
    {
        T twin = first<T>();
        twin.id = decltype(T::id)::create();
        change(twin);
        return m_tables->insert(twin);
    }
    /// Writes the first row of a kind with what a test changes in it.
    template <typename T>
    Result<void> update(const std::function<void(T&)>& change)
    {
        T after = first<T>();
        after.revision += 1;
        change(after);
        return m_tables->update(first<T>(), after);
    }
    template <typename T>
    Result<void> remove()
    {
        return m_tables->remove(first<T>());
    }

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Database> m_database;
    std::unique_ptr<Tables> m_tables;
    std::vector<Entity> m_rows = oneOfEach();
};

/// Rows of a test of refusals: what is done, and of the words in which it is refused a part.
inline void addRefusals(std::initializer_list<std::pair<const char*, const char*>> refusals)
{
    QTest::addColumn<QString>("act");
    QTest::addColumn<QString>("words");
    for (const auto& [act, words] : refusals)
        QTest::newRow(act) << QString::fromUtf8(act) << QString::fromUtf8(words);
}

/// Fails the test unless something was refused in these words, with a detail for the log.
inline void verifyRefused(const Result<void>& refused, const QString& words)
{
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Error::Code::Invalid);
    QVERIFY2(refused.error().message.contains(words), qPrintable(refused.error().message + refused.error().detail));
    QVERIFY(!refused.error().detail.isEmpty());
}

} // namespace waymark
