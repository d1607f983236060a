#include "ui/page/markdowncache.h"
#include "ui/page/markdownview.h"

#include <QImage>
#include <QPainter>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

using namespace casebook;
using namespace Qt::StringLiterals;

/// Texts that are rendered on a worker, and shown by real views.
class MarkdownCacheTest final : public QObject
{
    Q_OBJECT

private slots:
    void showsAShortTextAtOnce();
    void standsForALongTextAtAnEstimatedHeightUntilItIsThere();
    void keepsATextForWhenItComesBack();
    void keepsNoMoreThanItsBytes();
    void keepsOneTextThatIsLongerThanAllowed();
    void rendersWhatWasAskedForLastFirst();
    void forgetsEverythingWithTheCase();
    void paintsAWorkersTextAsItsOwn();
    void paintsTheWordsThatItShows();
    void letsTwoViewsShowOneText();
    void keepsWhatIsShownUntilTheNewWidthIsThere();
    void keepsTheSelectionInANewWidth();
};

static ui::MarkdownStyle style()
{
    QWidget widget;
    return ui::markdownStyleOf(&widget);
}

static QString longText(const QString &name)
{
    QString text = u"# %1\n\n"_s.arg(name);
    while (text.size() < 3'000)
        text
            += u"A line of *text* with `code`, שלום, 漢字 and a [link](https://a.example/%1).\n\n* item\n\n"_s
                   .arg(text.size());
    return text;
}

static ui::MarkdownJob job(const QString &text, int width = 400)
{
    return { text, width, style() };
}

void MarkdownCacheTest::showsAShortTextAtOnce()
{
    ui::MarkdownCache cache;
    ui::MarkdownView view(cache);
    view.resize(400, 100);
    view.show();
    view.setMarkdown(u"a *short* text"_s);
    QVERIFY(view.isRendered());
    QCOMPARE(view.toPlainText(), u"a short text"_s);
}

void MarkdownCacheTest::standsForALongTextAtAnEstimatedHeightUntilItIsThere()
{
    ui::MarkdownCache cache;
    ui::MarkdownView view(cache);
    view.resize(400, 100);
    view.show();
    view.setMarkdown(u"before"_s);
    view.setMarkdown(longText(u"long"_s));
    QVERIFY(!view.isRendered());
    QVERIFY(view.toPlainText().isEmpty()); // nothing of the text before
    QVERIFY(view.heightForWidth(400) > 300);
    QVERIFY(!view.grab().isNull());
    QSignalSpy resized(&view, &ui::MarkdownView::resized);
    QVERIFY(resized.wait());
    QVERIFY(view.isRendered());
    QVERIFY(view.toPlainText().startsWith(u"long"_s));
}

void MarkdownCacheTest::keepsATextForWhenItComesBack()
{
    ui::MarkdownCache cache;
    QSignalSpy rendered(&cache, &ui::MarkdownCache::rendered);
    cache.request(job(longText(u"one"_s)));
    QVERIFY(!cache.find(job(longText(u"one"_s))));
    QVERIFY(rendered.wait());
    QVERIFY(cache.find(job(longText(u"one"_s))));
    QVERIFY(!cache.find(job(longText(u"one"_s), 401)));
    ui::MarkdownView view(cache);
    view.resize(400, 100);
    view.show();
    view.setMarkdown(longText(u"one"_s));
    QVERIFY(view.isRendered());
}

void MarkdownCacheTest::keepsNoMoreThanItsBytes()
{
    constexpr qint64 bound = 500'000;
    ui::MarkdownCache cache(nullptr, bound);
    for (int i = 0; i < 500; ++i) {
        cache.render(job(u"text number %1"_s.arg(i)));
        QVERIFY(cache.find(job(u"text number 0"_s))); // looked at again and again
        QVERIFY(cache.bytes() <= bound);
    }
    QVERIFY2(cache.count() > 10 && cache.count() < 40, qPrintable(QString::number(cache.count())));
    QVERIFY(!cache.find(job(u"text number 1"_s)));
    QVERIFY(cache.find(job(u"text number 499"_s)));
}

void MarkdownCacheTest::keepsOneTextThatIsLongerThanAllowed()
{
    ui::MarkdownCache cache(nullptr, 1'000);
    cache.render(job(u"a"_s));
    QVERIFY(cache.find(job(u"a"_s)));
    cache.render(job(u"b"_s));
    QCOMPARE(cache.count(), 1);
}

void MarkdownCacheTest::rendersWhatWasAskedForLastFirst()
{
    ui::MarkdownCache cache;
    QStringList order;
    connect(&cache, &ui::MarkdownCache::rendered, this,
            [&order](const ui::MarkdownJob &done) { order.append(done.text.section(u'\n', 0, 0)); });
    cache.request(job(longText(u"running"_s)));
    cache.prepare(job(longText(u"soon"_s)));
    cache.request(job(longText(u"first"_s)));
    cache.request(job(longText(u"second"_s)));
    cache.request(job(longText(u"first"_s)));
    QTRY_COMPARE(order.size(), 4);
    QCOMPARE(order, QStringList({ u"# running"_s, u"# first"_s, u"# second"_s, u"# soon"_s }));
}

void MarkdownCacheTest::forgetsEverythingWithTheCase()
{
    ui::MarkdownCache cache;
    cache.render(job(u"kept"_s));
    cache.request(job(longText(u"under way"_s)));
    cache.request(job(longText(u"waiting"_s)));
    cache.clear();
    QCOMPARE(cache.bytes(), 0);
    QSignalSpy rendered(&cache, &ui::MarkdownCache::rendered);
    cache.request(job(longText(u"of the next case"_s)));
    QVERIFY(rendered.wait());
    QCOMPARE(cache.count(), 1);
}

/// A text laid out by a thread that has ended looks like one that was laid out here.
void MarkdownCacheTest::paintsAWorkersTextAsItsOwn()
{
    const ui::MarkdownJob wanted = job(longText(u"both"_s));
    ui::RenderedText theirs;
    QThread *worker = QThread::create([&] { theirs = ui::layOut(wanted, thread()); });
    worker->start();
    QVERIFY(worker->wait());
    delete worker;
    const ui::RenderedText ours = ui::layOut(wanted, thread());
    QCOMPARE(theirs.height, ours.height);
    const auto picture = [](const ui::RenderedText &text) {
        QImage image(400, text.height, QImage::Format_ARGB32_Premultiplied);
        image.fill(Qt::white);
        QPainter painter(&image);
        text.document->drawContents(&painter);
        return image;
    };
    QCOMPARE(picture(theirs), picture(ours));
}

/// The same words as a text edit of its own paints, short or from the worker.
void MarkdownCacheTest::paintsTheWordsThatItShows()
{
    const auto inked = [](const QImage &image) {
        int pixels = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                pixels += image.pixelColor(x, y).lightness() < 100 ? 1 : 0;
        }
        return pixels;
    };
    ui::MarkdownCache cache;
    for (const QString &text :
         { u"plain words of a short text"_s, u"plain words, many of them. "_s.repeated(60) }) {
        ui::MarkdownView view(cache);
        view.setPalette(QPalette(Qt::white));
        view.resize(400, 400);
        view.show();
        view.setMarkdown(text);
        QTRY_VERIFY(view.isRendered());
        QTextEdit plain;
        plain.setFrameShape(QFrame::NoFrame);
        plain.setPalette(view.palette());
        plain.document()->setDocumentMargin(0);
        plain.setFont(view.font());
        plain.resize(400, 400);
        plain.show();
        plain.setPlainText(text);
        const int expected = inked(plain.grab().toImage());
        const int painted = inked(view.grab().toImage());
        QVERIFY2(expected > 200 && painted > expected / 2 && painted < expected * 2,
                 qPrintable(u"%1 instead of %2"_s.arg(painted).arg(expected)));
        view.resize(300, 400);
        QTRY_VERIFY(view.isRendered());
        QVERIFY(inked(view.grab().toImage()) > expected / 2);
    }
}

void MarkdownCacheTest::letsTwoViewsShowOneText()
{
    ui::MarkdownCache cache;
    auto first = std::make_unique<ui::MarkdownView>(cache);
    ui::MarkdownView second(cache);
    for (ui::MarkdownView *view : { first.get(), &second }) {
        view->resize(400, 100);
        view->show();
        view->setMarkdown(u"the same *words*"_s);
    }
    QCOMPARE(first->document(), second.document());
    first->setMarkdown(u"others"_s);
    first.reset();
    cache.clear();
    QCOMPARE(second.toPlainText(), u"the same words"_s);
    QVERIFY(!second.grab().isNull());
}

void MarkdownCacheTest::keepsWhatIsShownUntilTheNewWidthIsThere()
{
    ui::MarkdownCache cache;
    ui::MarkdownView view(cache);
    view.resize(400, 100);
    view.show();
    view.setMarkdown(longText(u"wide"_s));
    QTRY_VERIFY(view.isRendered());
    const int before = view.heightForWidth(400);
    view.resize(200, 100);
    QVERIFY(!view.isRendered());
    QVERIFY(view.toPlainText().startsWith(u"wide"_s));
    QTRY_VERIFY(view.isRendered());
    QVERIFY(view.heightForWidth(200) > before);
}

void MarkdownCacheTest::keepsTheSelectionInANewWidth()
{
    ui::MarkdownCache cache;
    ui::MarkdownView view(cache);
    view.resize(400, 100);
    view.show();
    view.setMarkdown(u"to be *selected* here"_s);
    QVERIFY(view.find(u"selected"_s));
    view.resize(200, 100);
    QTRY_VERIFY(view.isRendered());
    QCOMPARE(view.textCursor().selectedText(), u"selected"_s);
}

QTEST_MAIN(MarkdownCacheTest)

#include "tst_markdowncache.moc"
