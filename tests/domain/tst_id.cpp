// SPDX-FileCopyrightText: The Waymark authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/domain/id.h"

#include <QSet>
#include <QTest>

#include <array>
#include <thread>
#include <vector>

using namespace waymark;

class tst_Id : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void isAUuidMadeAtRandom();
    void threadsMakeDifferentOnes();
    void isReadAsItIsWritten();
};

void tst_Id::isAUuidMadeAtRandom()
{
    QSet<QUuid> made;
    std::array<int, 128> ones = {};
    constexpr int count = 20'000;
    for (int i = 0; i < count; ++i) {
        const QUuid uuid = newUuid();
        QCOMPARE(uuid.version(), QUuid::Random);
        QCOMPARE(uuid.variant(), QUuid::DCE);
        made.insert(uuid);
        const QByteArray bytes = uuid.toRfc4122();
        for (size_t bit = 0; bit < ones.size(); ++bit)
            ones[bit] += bytes[static_cast<qsizetype>(bit / 8)] >> (7 - bit % 8) & 1;
    }
    QCOMPARE(made.size(), count);
    const auto isFixed = [](size_t bit) { return (bit >= 48 && bit < 52) || bit == 64 || bit == 65; };
    for (size_t bit = 0; bit < ones.size(); ++bit)
        QVERIFY2(isFixed(bit) ? ones[bit] % count == 0 : ones[bit] > count * 4 / 10 && ones[bit] < count * 6 / 10,
                 qPrintable(QStringLiteral("bit %1 is 1 in %2").arg(bit).arg(ones[bit])));
}

void tst_Id::threadsMakeDifferentOnes()
{
    std::array<std::vector<QUuid>, 4> made;
    {
        std::vector<std::jthread> threads;
        for (auto& own : made)
            threads.emplace_back([&own] {
                for (int i = 0; i < 5'000; ++i)
                    own.push_back(newUuid());
            });
    }
    QSet<QUuid> all;
    for (const auto& own : made)
        all.unite(QSet<QUuid>(own.begin(), own.end()));
    QCOMPARE(all.size(), 20'000);
}

void tst_Id::isReadAsItIsWritten()
{
    const StoryId id = StoryId::create();
    QCOMPARE(StoryId::parse(id.toString()), std::optional(id));
    QVERIFY(!StoryId::parse(u"no id"));
    QVERIFY(!StoryId::parse(QUuid().toString()));
}

QTEST_APPLESS_MAIN(tst_Id)
#include "tst_id.moc"
