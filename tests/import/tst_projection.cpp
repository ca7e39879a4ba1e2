// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/import/projection.h"

#include <QTest>

using namespace waymark;

namespace {

Pointer at(const char* text)
{
    QString reason;
    return *parsePointer(text, &reason);
}

/// Writes down each row as the texts of its pointers, "-" for none.
struct Writer final : RowReceiver {
    bool row(const RowView& row) override
    {
        std::string text;
        for (PointerIndex i = 0; i < pointers; ++i) {
            std::string values;
            row.forEachValue(i, [&](const FrameView& frame, const CapturedValue& value) {
                values.append(values.empty() ? "" : "+").append(frame.text(value));
            });
            text.append(i ? " " : "").append(values.empty() ? "-" : values);
        }
        rows.push_back(QString::fromStdString(text));
        return true;
    }
    void notAnObject() override { ++strays; }
    int pointers = 0;
    int strays = 0;
    QStringList rows;
};

/// Rows at a place with some pointers, fed by hand: {"key": value} as k("key").v("value").
class Fed {
public:
    Fed(std::vector<const char*> places, std::vector<const char*> pointers)
        : m_rules(1)
    {
        for (const char* place : places)
            m_rules.front().places.push_back(at(place));
        for (const char* pointer : pointers)
            m_rules.front().pointers.push_back(at(pointer));
        m_writer.pointers = static_cast<int>(pointers.size());
        m_plan = *Plan::compile(m_rules, {});
        m_projection.emplace(m_plan, ReadLimits{}, m_writer);
    }
    Fed& k(const char* key) { return m_projection->key(key, ++m_position), *this; }
    Fed& v(const char* value) { return m_projection->scalar(value), *this; }
    Fed& o() { return m_projection->open(false), *this; }
    Fed& a() { return m_projection->open(true), *this; }
    Fed& e() { return m_projection->close(), *this; }
    Projection& projection() { return *m_projection; }
    const Writer& written() const { return m_writer; }

private:
    std::vector<RowRules> m_rules;
    Writer m_writer;
    Plan m_plan;
    std::optional<Projection> m_projection;
    qint64 m_position = 0;
};

} // namespace

class tst_Projection : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void wildcardsMeetEveryElement();
    void ancestorsAreObjectsNotArrays();
    void unwantedSubtreesAreSkipped();
    void aRepeatedKeyDropsOnlyItsOwnObjectsValues();
    void aRepeatedKeyAroundRowsIsReported();
    void membersKeepTheLastOfEqualKeys();
    void straysAreCounted();
    void aListAtTheRootHoldsDocuments();
    void manyLateRowsGoToDisk();
};

void tst_Projection::wildcardsMeetEveryElement()
{
    Fed fed({""}, {"/id", "/r/*/u", "/m/{*}/*"});
    fed.a().o().k("id").v("1").k("r").a().o().k("u").v("a").e().o().k("u").v("b").e().e();
    fed.k("m").o().k("x").a().v("p").v("q").e().k("y").a().v("s").e().e().e().e();
    QCOMPARE(fed.written().rows, QStringList{QStringLiteral("1 a+b p+q+s")});
}

void tst_Projection::ancestorsAreObjectsNotArrays()
{
    Fed fed({"/g/*/r/*"}, {"/id", "^1/name", "^2/name", "^3/name", "$/name"});
    fed.o().k("g").a();
    fed.o().k("r").a().o().k("id").v("1").e().e().k("name").v("inner").e();
    fed.o().k("name").v("other").k("r").a().o().k("id").v("2").e().e().e();
    fed.e().k("name").v("root").e();
    const QStringList expected{QStringLiteral("1 inner root - root"), QStringLiteral("2 other root - root")};
    QCOMPARE(fed.written().rows, expected);
}

void tst_Projection::unwantedSubtreesAreSkipped()
{
    Fed fed({""}, {"/id"});
    fed.a().o().k("x").o().k("id").v("no").k("y").a().o().e().e().e().k("id").v("yes").e().e();
    QCOMPARE(fed.written().rows, QStringList{QStringLiteral("yes")});
    QCOMPARE(fed.projection().depth(), 0);
}

void tst_Projection::aRepeatedKeyDropsOnlyItsOwnObjectsValues()
{
    Fed fed({""}, {"/r/*/u"});
    fed.a().o().k("r").a().o().k("u").v("a").e().o().k("u").v("b").k("u").v("c").e().e().e().e();
    QCOMPARE(fed.written().rows, QStringList{QStringLiteral("a+c")});
}

void tst_Projection::aRepeatedKeyAroundRowsIsReported()
{
    Fed fed({"/r/*"}, {"/id"});
    fed.o().k("r").a().o().k("id").v("1").e().e().k("r").a().o().k("id").v("2").e().e().e();
    QCOMPARE(fed.projection().replaced(), std::set<qint64>{1}); // the first key read
}

void tst_Projection::membersKeepTheLastOfEqualKeys()
{
    Fed fed({""}, {"/m/{*}"});
    fed.o().k("m").o().k("x").v("1").k("y").v("2").k("x").v("3").e().e();
    fed.o().k("m").o().k("x").v("1").k("").v("2").k("").v("3").e().e(); // no name is a name too
    const QStringList expected{QStringLiteral("2+3"), QStringLiteral("1+3")};
    QCOMPARE(fed.written().rows, expected);
}

void tst_Projection::straysAreCounted()
{
    Fed root({""}, {"/id"});
    root.a().v("text").a().a().e().o().e().e().o().e().e();
    QCOMPARE(root.written().strays, 2);
    QCOMPARE(root.written().rows.size(), 1);
    Fed list({"/r/*"}, {"/id"});
    list.o().k("r").a().v("text").a().o().e().e().o().e().e().e();
    QCOMPARE(list.written().strays, 2);
    QCOMPARE(list.written().rows.size(), 1);
}

void tst_Projection::aListAtTheRootHoldsDocuments()
{
    // Given two documents whose rows want a value that comes after them
    Fed fed({"/r/*"}, {"/id", "$/name", "^1/name"});
    fed.a();
    fed.o().k("r").a().o().k("id").v("1").e().e().k("name").v("first").e();
    fed.o().k("r").a().o().k("id").v("2").e().e().e();
    // Then each has its own, and they don't wait for the end of the list
    const QStringList expected{QStringLiteral("1 first first"), QStringLiteral("2 - -")};
    QCOMPARE(fed.written().rows, expected);
    fed.e();
    QCOMPARE(fed.projection().depth(), 0);
}

void tst_Projection::manyLateRowsGoToDisk()
{
    // Given more late rows than the spool holds in memory
    constexpr int count = 100'000;
    Fed fed({"/r/*"}, {"/id", "$/name"});
    fed.o().k("r").a();
    const std::string padding(200, 'x');
    for (int i = 0; i < count; ++i)
        fed.o().k("id").v((std::to_string(i) + padding).c_str()).e();
    fed.e().k("name").v("late").e();
    // Then all come out, in order, with what came last
    QCOMPARE(fed.written().rows.size(), count);
    QVERIFY(fed.written().rows.front().startsWith(QLatin1String("0x")) &&
            fed.written().rows.back().startsWith(QLatin1String("99999x")));
    QVERIFY(fed.written().rows.back().endsWith(QLatin1String(" late")));
}

QTEST_GUILESS_MAIN(tst_Projection)
#include "tst_projection.moc"
