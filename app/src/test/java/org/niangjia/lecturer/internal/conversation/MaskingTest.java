package org.niangjia.lecturer.internal.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    private final Masking masking = new Masking();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "我叫张三，身份证330103198001011234，电话13800138000，年休假几天|年休假几天",
                "张伟的公积金怎么提|张伟的公积金怎么提",
                "老板叫赵四，不给钱，能去哪告|不给钱，能去哪告",
                "我叫张三|我叫张三",
                "年休假几天，怎么算|年休假几天，怎么算",
            })
    void whoAsksIsNoPartOfWhatIsAsked(String text, String matter) {
        assertThat(masking.matterOf(text)).isEqualTo(matter);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "身份证330103198001011234丢了怎么办|身份证[证件号]丢了怎么办",
                "我的号是33010319800101123X|我的号是[证件号]",
                "我的号是33010319800101123x|我的号是[证件号]",
                "330103800101123是老号|[证件号]是老号",
                "330103 19800101 1234|[证件号]",
                "３３０１０３１９８００１０１１２３４|[证件号]",
                "打13800138000没人接|打[电话]没人接",
                "打138-0013-8000没人接|打[电话]没人接",
                "打138 0013 8000没人接|打[电话]没人接",
                "+86 13800138000|[电话]",
                "１３８００１３８０００|[电话]",
                "①③⑧00138000|[电话]",
                "一三八零零一三八零零零找我|[号码]找我",
                "办公室0571-88881234转8|办公室[电话]",
                "卡号6222021234567890123扣了钱|卡号[银行卡号]扣了钱",
                "6222 0212 3456 7890 扣了钱|[银行卡号] 扣了钱",
                "发到zhang.san@example.com|发到[邮箱]",
                "发到ｚｈａｎｇ＠example.com|发到[邮箱]",
                "微信号zhang_san88加我|微信号[账号]加我",
                "加我qq 123456|加我qq [账号]",
                "浙A12345被扣|[车牌]被扣",
                "浙ad12345被扣|[车牌]被扣",
                "京A·12345被扣|[车牌]被扣",
                "我叫张三，想入会|我叫[姓名]，想入会",
                "我叫王小明我的工资没发|我叫[姓名]我的工资没发",
                "我叫张三身份证丢了|我叫[姓名]身份证丢了",
                "姓名：欧阳锋，男|姓名：[姓名]，男",
                "我是李雷，在工地|我是[姓名]，在工地",
                "老板叫赵四，不给钱|老板叫[姓名]，不给钱",
                "找王经理也没用|找[姓名]经理也没用",
                "张伟的公积金怎么提|[姓名]的公积金怎么提",
                "叫阿卜杜拉·买买提的|[姓名]",
                "我住在望江路88号3单元501室怎么办居住证|我住在[住址]怎么办居住证",
                "三号楼二单元漏水|[住址]漏水",
                "12栋3单元501室|[住址]",
                "工号AB12345被停|工号[号码]被停",
                "尾号是1234的卡|尾号是[号码]的卡",
                "1990年1月1日出生能不能入会|[出生日期]出生能不能入会"
            })
    void personalDataIsMasked(String text, String masked) {
        assertThat(masking.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "公司不给我交社保怎么办",
                "劳动合同法第三十八条第一款说什么",
                "拨打12351没人接怎么办",
                "2024年3月1日以前的工资还能要吗",
                "2024-03-01以前的工资还能要吗",
                "欠我8000元工资，已经3个月",
                "欠了1000000元怎么办",
                "我是外卖员，能入会吗",
                "我是高空作业的工人",
                "高温补贴的标准是多少",
                "何时能发高温津贴",
                "平台经理不让我入会",
                "加班费按150%还是200%算",
                "一周工作七天合法吗",
                "周末的加班工资怎么算",
                "在云江省工作怎么加入工会"
            })
    void whatIsNotPersonalStays(String text) {
        assertThat(masking.mask(text)).isEqualTo(text);
    }
}
